package com.descope.jakarta.impl.server;

import java.security.CodeSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The archive that our code was loaded from. Only a WAR that holds it in its own {@code WEB-INF/lib} has our mechanism;
 * in an EAR the security of the other WARs must stay as it is.
 */
record OwnLibrary(ClassLoader loader, String location) {
    static final String FOLDER = "/WEB-INF/lib/";

    static OwnLibrary of(Class<?> ours) {
        CodeSource source = ours.getProtectionDomain().getCodeSource();
        String location = source == null ? "" : String.valueOf(source.getLocation());
        return new OwnLibrary(ours.getClassLoader(), location);
    }

    /**
     * Whether it belongs to this WAR.
     *
     * @param deployment the class loader of the WAR
     * @param libraries the paths in the WAR's library folder, null if it has none
     */
    boolean isOf(@Nullable ClassLoader deployment, @Nullable Set<String> libraries) {
        String file = location.endsWith("/") ? location.substring(0, location.length() - 1) : location;
        int folder = file.lastIndexOf(FOLDER);
        return folder >= 0 && loader == deployment && libraries != null && libraries.contains(file.substring(folder));
    }
}
