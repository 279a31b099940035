package com.descope.jakarta.impl.page;

import com.descope.jakarta.impl.log.Message;
import java.util.List;

/**
 * A failure that somebody is shown.
 *
 * @param reference the id under which the log has cause, remedy and evidence
 * @param detailed cause and remedy may be shown too, because all this happens on a developer's own machine
 */
public record ErrorPage(
        int status, Sentence sentence, Message what, List<Object> values, String reference, boolean detailed) {

    public ErrorPage {
        values = List.copyOf(values);
    }

    public ErrorPage(int status, Message what, List<Object> values, String reference, boolean detailed) {
        this(status, Sentence.of(status), what, values, reference, detailed);
    }

    String cause() {
        return what.causeWith(values.toArray());
    }

    String remedy() {
        return what.remedyWith(values.toArray());
    }
}
