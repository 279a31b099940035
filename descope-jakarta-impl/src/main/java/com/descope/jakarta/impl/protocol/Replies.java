package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.log.ProviderMessage;
import com.descope.jakarta.impl.protocol.ProviderRefused.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges replies: status first, then whether the body is what it must be. It sends nothing. */
public final class Replies {
    private final JsonReader json;

    public Replies(JsonReader json) {
        this.json = json;
    }

    /**
     * The JSON object of a successful answer to a question, for example for keys.
     *
     * @throws ProviderUnreachable for 429 and 5xx
     * @throws ProviderRefused for 4xx with an error body
     * @throws ProviderAnswerWrong for anything else that is not 2xx with a JSON object
     */
    public Map<String, Object> object(HttpCall call, HttpReply reply) throws ProviderFailure {
        return object(call, reply, Refusals.OF_A_QUESTION);
    }

    Map<String, Object> object(HttpCall call, HttpReply reply, Refusals refusals) throws ProviderFailure {
        success(call, reply, refusals);
        return Optional.of(reply)
                .filter(HttpReply::mayBeJson)
                .flatMap(this::read)
                .orElseThrow(() -> notJson(call, reply));
    }

    /** Returns for 2xx, whatever the body. */
    void success(HttpCall call, HttpReply reply, Refusals refusals) throws ProviderFailure {
        int status = reply.status();
        if (reply.success()) {
            return;
        }
        if (status == 429 || status >= 500) {
            throw outage(status == 429 ? ProviderMessage.RATE_LIMITED : ProviderMessage.UNAVAILABLE, call, reply);
        }
        if (status < 400) {
            throw new ProviderAnswerWrong(ProviderMessage.REDIRECTED, values(call, status));
        }
        Optional<Map<String, Object>> body = read(reply);
        if (body.isEmpty()) {
            throw notJson(call, reply);
        }
        throw refusal(call, reply, status, ErrorBody.of(body.get(), call), refusals);
    }

    /**
     * The failure that an error body means.
     *
     * @param status to be judged by, which is not the reply's where an error came with status 200
     */
    static ProviderFailure refusal(HttpCall call, HttpReply reply, int status, ErrorBody body, Refusals refusals) {
        if (Refusals.rateLimited(body)) {
            return outage(ProviderMessage.RATE_LIMITED, call, reply);
        }
        if (Refusals.outage(body)) {
            return outage(ProviderMessage.UNAVAILABLE, call, reply);
        }
        Reason reason = refusals.reason(status, body);
        return switch (reason) {
            case DEAD_GRANT -> refused(ProviderMessage.DEAD_GRANT, values(call, body), reason, body);
            case CLIENT -> refused(ProviderMessage.CLIENT_REFUSED, values(call, body), reason, body);
            case OTHER ->
                refused(
                        ProviderMessage.REFUSED,
                        List.of(call.toString(), String.valueOf(status), body.code(), body.description()),
                        reason,
                        body);
        };
    }

    private static ProviderRefused refused(ProviderMessage what, List<String> values, Reason reason, ErrorBody body) {
        return new ProviderRefused(what, values, reason, body.code());
    }

    private static ProviderUnreachable outage(ProviderMessage what, HttpCall call, HttpReply reply) {
        return new ProviderUnreachable(what, values(call, reply.status()), true, reply.retryAfter(), null);
    }

    static ProviderAnswerWrong notJson(HttpCall call, HttpReply reply) {
        return new ProviderAnswerWrong(
                ProviderMessage.NOT_JSON,
                List.of(call.toString(), String.valueOf(reply.status()), reply.contentType()));
    }

    static ProviderAnswerWrong memberWrong(HttpCall call, String member) {
        return new ProviderAnswerWrong(ProviderMessage.MEMBER_WRONG, List.of(call.toString(), member));
    }

    private Optional<Map<String, Object>> read(HttpReply reply) {
        return json.object(reply.body());
    }

    private static List<String> values(HttpCall call, int status) {
        return List.of(call.toString(), String.valueOf(status));
    }

    private static List<String> values(HttpCall call, ErrorBody body) {
        return List.of(call.toString(), body.code(), body.description());
    }
}
