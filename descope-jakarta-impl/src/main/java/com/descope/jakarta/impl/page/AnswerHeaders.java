package com.descope.jakarta.impl.page;

import com.descope.jakarta.impl.web.Header;
import java.util.ArrayList;
import java.util.List;

/** What every answer with a body of ours says about itself. */
public final class AnswerHeaders {
    private AnswerHeaders() {}

    public static List<Header> ofBody() {
        return List.of(
                new Header("Cache-Control", "no-store"),
                new Header("Referrer-Policy", "no-referrer"),
                new Header("X-Content-Type-Options", "nosniff"));
    }

    static List<Header> ofPage(String policy) {
        List<Header> headers = new ArrayList<>(ofBody());
        headers.add(new Header(Header.CONTENT_SECURITY_POLICY, policy));
        return headers;
    }
}
