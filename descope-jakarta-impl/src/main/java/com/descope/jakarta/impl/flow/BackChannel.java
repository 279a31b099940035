package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.shared.LogoutIndex;
import com.descope.jakarta.impl.shared.StoreFailed;
import com.descope.jakarta.impl.shared.UsedLogoutTokens;
import com.descope.jakarta.impl.token.LogoutTokens;
import com.descope.jakarta.impl.token.TokenRefused;
import com.descope.jakarta.impl.token.VerifiedLogoutToken;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.WebRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Descope says that somebody has signed out elsewhere (OpenID Connect Back-Channel Logout 1.0, sections 2.5 to 2.8). */
final class BackChannel {
    private static final String FIELD = "logout_token";

    /** A token passes that much after its end, so it is remembered that much longer. */
    private final Duration skew;

    private final LogoutTokens tokens;
    private final UsedLogoutTokens used;
    private final LogoutIndex logouts;
    private final ErrorAnswers errors;
    private final JsonWriter json;
    private final LimitedLog log;
    private final Supplier<String> references;
    private final Clock clock;

    BackChannel(
            Duration skew,
            LogoutTokens tokens,
            UsedLogoutTokens used,
            LogoutIndex logouts,
            ErrorAnswers errors,
            JsonWriter json,
            LimitedLog log,
            Supplier<String> references,
            Clock clock) {
        this.skew = skew;
        this.tokens = tokens;
        this.used = used;
        this.logouts = logouts;
        this.errors = errors;
        this.json = json;
        this.log = log;
        this.references = references;
        this.clock = clock;
    }

    Answer answer(WebRequest request) {
        List<String> sent = request.fields().parameters(FIELD);
        if (sent.size() != 1) {
            return refused(TokenMessage.LOGOUT_TOKEN_MISSING);
        }
        try {
            VerifiedLogoutToken token = tokens.verified(sent.get(0), Deadline.ofRequest(clock));
            return obeyed(token) ? Answer.empty(200) : refused(TokenMessage.LOGOUT_TOKEN_USED);
        } catch (TokenRefused refused) {
            return refused(refused.what(), refused.values());
        } catch (ProviderFailure failure) {
            return errors.unavailable(request, failure.what(), List.of(failure.values()));
        } catch (StoreFailed failed) {
            return errors.unavailable(request, failed.what(), failed.values());
        }
    }

    /** Noted before the id is used up, so that a token that could not be obeyed may come again; noting it twice changes nothing. */
    private boolean obeyed(VerifiedLogoutToken token) throws StoreFailed {
        note(token);
        return used.first(token.id(), token.expiresAt().plus(skew));
    }

    private void note(VerifiedLogoutToken token) throws StoreFailed {
        if (token.sid().isPresent()) {
            logouts.browserEnded(token.sid().get(), token.subject(), token.issuedAt());
        } else if (token.subject().isPresent()) {
            logouts.subjectEnded(token.subject().get(), token.issuedAt());
        }
    }

    private Answer refused(Message what, Object... values) {
        log.sayFor(references.get(), what, values);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("error", "invalid_request");
        error.put("error_description", what.line(values));
        return new Answer(400, List.of(), List.of(), "application/json", json.object(error));
    }
}
