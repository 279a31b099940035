package com.descope.jakarta.impl.config;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** This machine, where http is as good as https (Secure Contexts, section 3.1). */
public final class Loopback {
    private static final Pattern IPV4 = Pattern.compile("127(\\.[0-9]{1,3}){3}");

    private Loopback() {}

    public static boolean is(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.equals("[::1]")
                || IPV4.matcher(host).matches();
    }
}
