package com.descope.jakarta.impl.flow;

import com.descope.jakarta.DescopeTokens;
import com.descope.jakarta.event.TokenRejected;
import com.descope.jakarta.impl.identity.Bearers;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.shared.StoreFailed;
import com.descope.jakarta.impl.token.TokenRefused;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Header;
import com.descope.jakarta.impl.web.WebRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Requests with a token of their own: one identity for this request and no session. What is wrong with a token is told to
 * whoever demands a caller, in this request or, where the resource is open, later in it.
 */
final class BearerAnswers {
    private final Bearers bearers;
    private final Refusals refusals;
    private final ErrorAnswers errors;
    private final LimitedLog log;
    private final FlowEvents events;
    private final Supplier<String> references;
    private final Clock clock;

    BearerAnswers(
            Bearers bearers,
            Refusals refusals,
            ErrorAnswers errors,
            LimitedLog log,
            FlowEvents events,
            Supplier<String> references,
            Clock clock) {
        this.bearers = bearers;
        this.refusals = refusals;
        this.errors = errors;
        this.log = log;
        this.events = events;
        this.references = references;
        this.clock = clock;
    }

    Decision to(WebRequest request, String token, List<Header> headers) {
        try {
            return identified(token, headers);
        } catch (TokenRefused refused) {
            return refused(request, headers, refused.what(), refused.values());
        } catch (ProviderFailure failure) {
            return unavailable(request, headers, failure.what(), List.of(failure.values()));
        } catch (StoreFailed failed) {
            return unavailable(request, headers, failed.what(), failed.values());
        }
    }

    Decision ambiguous(WebRequest request, List<Header> headers) {
        return refused(request, headers, TokenMessage.SEVERAL_AUTHORIZATIONS);
    }

    /** A cookie comes with every request, wanted or not, so one that is not good (any more) is as if it were not there. */
    Optional<Decision> toCookie(WebRequest request, String token, List<Header> headers) {
        try {
            return Optional.of(identified(token, headers));
        } catch (TokenRefused stale) {
            return Optional.empty();
        } catch (ProviderFailure failure) {
            return Optional.of(unavailable(request, headers, failure.what(), List.of(failure.values())));
        } catch (StoreFailed failed) {
            return Optional.of(unavailable(request, headers, failed.what(), failed.values()));
        }
    }

    private Decision identified(String token, List<Header> headers) throws TokenRefused, ProviderFailure, StoreFailed {
        Bearers.Known known = bearers.caller(token, Deadline.ofRequest(clock));
        DescopeTokens tokens =
                new DescopeTokens(known.token().raw(), known.token().expiresAt(), Optional.empty());
        return new Decision.Identify(known.caller(), tokens, headers);
    }

    private Decision refused(WebRequest request, List<Header> headers, Message what, Object... values) {
        String reference = references.get();
        log.sayFor(reference, what, values);
        events.tokenRejected(
                new TokenRejected(clock.instant(), what.id(), what.causeWith(values), reference, request.path()));
        return demanded(request, headers, refusals.tokenRefused(request, what, List.of(values), reference));
    }

    /** Not the token's fault, so not a 401, on which clients would throw a good token away. */
    private Decision unavailable(WebRequest request, List<Header> headers, Message what, List<Object> values) {
        return demanded(request, headers, errors.unavailable(request, what, values));
    }

    private static Decision demanded(WebRequest request, List<Header> headers, Answer answer) {
        return request.mandatory() ? new Decision.Respond(answer) : new Decision.GoOn(headers, Optional.of(answer));
    }
}
