package com.descope.jakarta.impl.identity;

import com.descope.jakarta.DescopePrincipal;
import java.util.Set;

/** What the container is told. */
public final class Caller {
    private final DescopePrincipal principal;

    Caller(DescopePrincipal principal) {
        this.principal = principal;
    }

    public DescopePrincipal principal() {
        return principal;
    }

    public Set<String> groups() {
        return principal.groups();
    }

    @Override
    public String toString() {
        return "Caller";
    }
}
