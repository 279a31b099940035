package com.descope.jakarta.impl.config;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** This machine, where http is as good as https (Secure Contexts, section 3.1). */
public final class Loopback {
    private static final Pattern IPV4 = Pattern.compile("127(\\.[0-9]{1,3}){3}");

    /** As an IPv6 socket sees the loopback of IPv4 (RFC 4291, section 2.5.5.2). */
    private static final String MAPPED = "::ffff:";

    private Loopback() {}

    public static boolean is(URI uri) {
        return isName(uri.getHost() == null ? "" : uri.getHost());
    }

    /** Of a host, as in a URL. */
    public static boolean isName(String name) {
        String host = name.toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.equals("[::1]")
                || IPV4.matcher(host).matches();
    }

    /** Of a connection's other end, as Java writes addresses: with all zeros of IPv6, and perhaps the name of an interface. */
    public static boolean isAddress(String address) {
        String plain = address.toLowerCase(Locale.ROOT).split("%", 2)[0];
        return plain.equals("::1")
                || plain.equals("0:0:0:0:0:0:0:1")
                || IPV4.matcher(plain.startsWith(MAPPED) ? plain.substring(MAPPED.length()) : plain)
                        .matches();
    }
}
