package com.descope.jakarta.impl.shared;

import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** A map of the server, looked up when it is first needed: some servers start it for its first user. */
public final class JndiMap implements Supplier<ConcurrentMap<String, String>> {
    private final String name;
    private volatile @Nullable ConcurrentMap<String, String> found;

    public JndiMap(String name) {
        this.name = name;
    }

    @Override
    public ConcurrentMap<String, String> get() {
        ConcurrentMap<String, String> known = found;
        if (known == null) {
            known = lookUp();
            found = known;
        }
        return known;
    }

    /**
     * The name is the operator's, and of this server: the configuration takes no other. What the map holds is checked where it is
     * read, since a name says nothing about types.
     */
    @SuppressWarnings({"unchecked", "BanJNDI"})
    private ConcurrentMap<String, String> lookUp() {
        try {
            if (new InitialContext().lookup(name) instanceof ConcurrentMap<?, ?> map) {
                return (ConcurrentMap<String, String>) map;
            }
            throw new IllegalStateException(name + " is no java.util.concurrent.ConcurrentMap");
        } catch (NamingException unknown) {
            throw new IllegalStateException(name + ": " + unknown, unknown);
        }
    }
}
