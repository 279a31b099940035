package com.descope.jakarta.impl.web;

/** What the container puts on its session cookie, for telling why a session does not come back. */
public record SessionCookie(boolean secure, boolean sameSiteStrict, String path) {}
