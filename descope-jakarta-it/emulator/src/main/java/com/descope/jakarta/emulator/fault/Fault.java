package com.descope.jakarta.emulator.fault;

import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Dispatcher;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Something that goes wrong at an endpoint. It may answer itself, or spoil the true answer. */
@FunctionalInterface
public interface Fault extends Dispatcher.Interceptor {

    /** This fault around another: {@code delay(..).then(status(500))}. */
    default Fault then(Fault inner) {
        return (call, next) -> answer(call, passed -> inner.answer(passed, next));
    }

    /** The true answer, late. */
    static Fault delay(Duration duration) {
        return (call, next) -> {
            call.pause(duration);
            return next.answer(call);
        };
    }

    /** No answer until the emulator is closed; nothing is done. */
    static Fault hang() {
        return (call, next) -> {
            call.hang();
            return next.answer(call);
        };
    }

    /** No answer until the emulator is closed, although the request was carried out: its code or refresh token is used up. */
    static Fault hangAfterwards() {
        return (call, next) -> {
            Reply lost = next.answer(call);
            call.hang();
            return lost;
        };
    }

    /** The connection breaks in the middle of an answer; nothing is done. */
    static Fault hangUp() {
        return (call, next) ->
                Reply.text(200, "application/json", "{\"cut\":\"here\"}").broken();
    }

    /** This status with Descope's error body. */
    static Fault status(int status) {
        return descopeError(status, "E000001");
    }

    /** This answer. */
    static Fault reply(int status, String contentType, String body) {
        return (call, next) -> Reply.text(status, contentType, body);
    }

    /** 502 with a proxy's HTML page. */
    static Fault badGateway() {
        return reply(502, "text/html", "<html><head><title>502 Bad Gateway</title></head><body>502</body></html>");
    }

    /** 429 with {@code Retry-After} in seconds and, as was seen at Descope, no body. */
    static Fault tooManyRequests(Duration retryAfter) {
        return (call, next) -> Reply.empty(429).with("Retry-After", Long.toString(retryAfter.toSeconds()));
    }

    /** An error of RFC 6749, 5.2. */
    static Fault oauthError(int status, String error) {
        return (call, next) -> Reply.json(status, Map.of("error", error, "error_description", "Set by a test."));
    }

    /** An error of Descope's own kind. */
    static Fault descopeError(int status, String errorCode) {
        return (call, next) -> Reply.json(
                status,
                Map.of(
                        "errorCode", errorCode,
                        "errorDescription", "Set by a test",
                        "errorMessage", "Set by a test",
                        "message", "Set by a test"));
    }

    /** A device's poll is answered with this, in Descope's words: {@code error} and {@code description}. */
    static Fault pollError(String error) {
        return (call, next) -> Reply.json(400, Map.of("error", error, "description", "Set by a test."));
    }

    /** The true status and headers, without the body. */
    static Fault emptyBody() {
        return (call, next) -> next.answer(call).withBody("");
    }

    /** Half of the true body; then the connection breaks. */
    static Fault halfBody() {
        return (call, next) -> next.answer(call).broken();
    }

    /** The true answer, cut in the middle, so that it is no JSON; the connection is fine. */
    static Fault truncatedJson() {
        return (call, next) -> {
            Reply reply = next.answer(call);
            return reply.withBody(reply.body().substring(0, reply.body().length() / 2));
        };
    }

    /** The true body under another content type. */
    static Fault contentType(String contentType) {
        return (call, next) -> next.answer(call).withContentType(contentType);
    }

    /** A header more, or another value of one; not {@code Date}, which the JDK's server always sets from its own clock. */
    static Fault header(String name, String value) {
        return (call, next) -> next.answer(call).with(name, value);
    }

    /** The true JSON answer with other members. */
    static Fault json(UnaryOperator<Map<String, Object>> change) {
        return (call, next) -> change(next, call, change);
    }

    /** The true JSON answer with this member. */
    static Fault with(String member, Object value) {
        return json(members -> {
            members.put(member, value);
            return members;
        });
    }

    /** The true JSON answer without this member. */
    static Fault without(String member) {
        return json(members -> {
            members.remove(member);
            return members;
        });
    }

    private static Reply change(Handler next, Call call, UnaryOperator<Map<String, Object>> change)
            throws InterruptedException {
        Reply reply = next.answer(call);
        try {
            Map<String, Object> members = new LinkedHashMap<>(JSONObjectUtils.parse(reply.body()));
            return reply.withBody(JSONObjectUtils.toJSONString(change.apply(members)));
        } catch (ParseException notAnObject) {
            return reply;
        }
    }
}
