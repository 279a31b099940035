package com.descope.jakarta.impl.web;

import java.util.ArrayList;
import java.util.List;

/** A whole answer of ours; the gateway writes it and closes the response. An empty body has an empty content type. */
public record Answer(int status, List<Header> headers, List<CookieChange> cookies, String contentType, String body) {

    public Answer {
        headers = List.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    public static Answer empty(int status) {
        return new Answer(status, List.of(), List.of(), "", "");
    }

    /** A redirect to a path of this server, or an absolute URL of Descope. */
    public static Answer redirect(String location) {
        return empty(302).with(new Header("Location", location));
    }

    public Answer with(Header header) {
        List<Header> more = new ArrayList<>(headers);
        more.add(header);
        return new Answer(status, more, cookies, contentType, body);
    }

    /** What holds for a body of somebody else's: not its type, nor the policy for its content. */
    public Answer withoutBody() {
        List<Header> kept = headers.stream()
                .filter(header -> !header.name().equals(Header.CONTENT_SECURITY_POLICY))
                .toList();
        return new Answer(status, kept, cookies, "", "");
    }

    public Answer withCookies(List<CookieChange> changes) {
        List<CookieChange> more = new ArrayList<>(cookies);
        more.addAll(changes);
        return new Answer(status, headers, more, contentType, body);
    }
}
