package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.web.Header;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A GET, or a POST of a form.
 *
 * @param form the form's fields for a POST, in order; empty for a GET
 */
public record HttpCall(URI uri, boolean post, List<Header> headers, Map<String, String> form, Deadline deadline) {

    public static HttpCall get(URI uri, Deadline deadline) {
        return new HttpCall(uri, false, List.of(), Map.of(), deadline);
    }

    public static HttpCall post(URI uri, Map<String, String> form, Deadline deadline) {
        return new HttpCall(uri, true, List.of(), form, deadline);
    }

    /** With one more header. */
    public HttpCall with(Header header) {
        List<Header> more = new ArrayList<>(headers);
        more.add(header);
        return new HttpCall(uri, post, more, form, deadline);
    }

    @Override
    public String toString() {
        return (post ? "POST " : "GET ") + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
}
