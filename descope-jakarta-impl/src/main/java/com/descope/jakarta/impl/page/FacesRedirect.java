package com.descope.jakarta.impl.page;

import static com.descope.jakarta.impl.page.Markup.escape;

import com.descope.jakarta.impl.web.Answer;
import java.util.List;

/**
 * Sends a page of Jakarta Faces elsewhere from within a partial request: its script understands nothing but a partial
 * response with status 200 (Jakarta Faces 4.0, section 2.2.6.1).
 */
public final class FacesRedirect {
    private FacesRedirect() {}

    public static Answer to(String path) {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <partial-response><redirect url="%s"></redirect></partial-response>
                """.formatted(escape(path));
        return new Answer(200, AnswerHeaders.ofBody(), List.of(), "text/xml;charset=UTF-8", xml);
    }
}
