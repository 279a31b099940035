package com.descope.jakarta.impl.web;

/**
 * What the cookie of a session is like, for telling why a session does not come back.
 *
 * @param sealedByUs it holds the session itself; else it is the container's
 */
public record SessionCookie(boolean secure, boolean sameSiteStrict, String path, boolean sealedByUs) {}
