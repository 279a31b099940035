package com.descope.jakarta.impl.web;

/** One header of an answer. */
public record Header(String name, String value) {
    /** Of pages alone: it says what their content may do. */
    public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
}
