package com.descope.jakarta.impl.session;

import com.descope.jakarta.impl.web.SessionCookie;
import com.descope.jakarta.impl.web.WebRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Where an application keeps its sessions ({@code descope.session.store}). */
public interface SessionStores {

    /** The store for one request; several for one request see the same session. */
    SessionStore of(HttpServletRequest request, HttpServletResponse response, WebRequest read);

    /** The cookie that brings a session back; empty if it is the container's own. */
    Optional<SessionCookie> cookie(WebRequest read);
}
