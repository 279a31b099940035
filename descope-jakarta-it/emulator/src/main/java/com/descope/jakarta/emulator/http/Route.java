package com.descope.jakarta.emulator.http;

import java.util.Set;
import java.util.regex.Pattern;

/** What answers which path and methods. */
public record Route(Endpoint endpoint, Set<String> methods, Pattern path, Handler handler) {

    public static Route of(Endpoint endpoint, Set<String> methods, String path, Handler handler) {
        return new Route(endpoint, methods, Pattern.compile(path), handler);
    }
}
