package com.descope.jakarta.soak;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What Descope's token endpoint was asked, and what it granted; it fails nobody. */
final class TokenCalls implements Fault {
    private final LongAdder asked = new LongAdder();
    private final LongAdder granted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Map<String, Grant> consumed = new ConcurrentHashMap<>();
    private final Map<String, Instant> cameTwice = new ConcurrentHashMap<>();

    private record Grant(String subject, Instant at) {}

    @Override
    public Reply answer(Call call, Handler next) throws InterruptedException {
        Optional<String> token = call.form().first("refresh_token");
        if (token.isEmpty()) {
            return next.answer(call);
        }
        asked.increment();
        Grant before = consumed.get(token.get());
        if (before != null) {
            cameTwice.put(before.subject(), before.at());
        }
        Reply reply = next.answer(call);
        if (reply.status() == 200 && !reply.half()) {
            granted.increment();
            consumed.put(token.get(), new Grant(subject(reply), Instant.now()));
        } else if (reply.status() == 400 || reply.status() == 401) {
            refused.increment();
        }
        return reply;
    }

    private static String subject(Reply reply) {
        try {
            String idToken = JSONObjectUtils.getString(JSONObjectUtils.parse(reply.body()), "id_token");
            return SignedJWT.parse(idToken).getJWTClaimsSet().getSubject();
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    long asked() {
        return asked.sum();
    }

    long granted() {
        return granted.sum();
    }

    /** For good: the token was used up, or the user signed out. */
    long refused() {
        return refused.sum();
    }

    /** When a refresh token of this user was used up that came once more later: reuse, which ended his grant. */
    Optional<Instant> cameTwice(String subject) {
        return Optional.ofNullable(cameTwice.get(subject));
    }
}
