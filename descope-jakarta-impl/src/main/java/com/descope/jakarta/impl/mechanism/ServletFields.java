package com.descope.jakarta.impl.mechanism;

import com.descope.jakarta.impl.web.WebRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/** Reads a servlet request's fields when they are asked for. */
record ServletFields(HttpServletRequest request) implements WebRequest.Fields {

    @Override
    public WebRequest.Host host() {
        return new WebRequest.Host(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    @Override
    public String remoteAddress() {
        return request.getRemoteAddr() == null ? "" : request.getRemoteAddr();
    }

    @Override
    public List<String> headers(String name) {
        return request.getHeader(name) == null ? List.of() : Collections.list(request.getHeaders(name));
    }

    /** From the header itself: of several cookies of a name some servers show the first only. */
    @Override
    public List<WebRequest.RequestCookie> cookies() {
        return WebRequest.RequestCookie.of(headers("Cookie"));
    }

    @Override
    public List<String> parameters(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    @Override
    public String toString() {
        return "ServletFields";
    }
}
