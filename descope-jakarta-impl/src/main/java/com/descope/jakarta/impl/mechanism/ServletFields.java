package com.descope.jakarta.impl.mechanism;

import com.descope.jakarta.impl.web.WebRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Reads a servlet request's fields when they are asked for. */
record ServletFields(HttpServletRequest request) implements WebRequest.Fields {

    @Override
    public WebRequest.Host host() {
        return new WebRequest.Host(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    @Override
    public List<String> headers(String name) {
        return request.getHeader(name) == null ? List.of() : Collections.list(request.getHeaders(name));
    }

    @Override
    public List<WebRequest.RequestCookie> cookies() {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? List.of()
                : Arrays.stream(cookies)
                        .map(cookie -> new WebRequest.RequestCookie(cookie.getName(), cookie.getValue()))
                        .toList();
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
