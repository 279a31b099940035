package com.descope.jakarta.impl.grant;

import com.descope.jakarta.ClientCredentials;
import com.descope.jakarta.MachineToken;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.GrantMessage;
import com.descope.jakarta.impl.log.ProviderMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.KeptAnswer;
import com.descope.jakarta.impl.protocol.ProviderAnswerWrong;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.TokenEndpoint;
import com.descope.jakarta.impl.protocol.TokenResponse;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Machine tokens, kept for each scope and audience; the least used are let go. */
public final class MachineTokens implements ClientCredentials {
    /** Enough for what an application calls; a bound where it makes scopes or audiences of what it is sent. */
    private static final int MOST_KEPT = 100;

    private static final Duration BEFORE_END = Duration.ofSeconds(30);
    private static final String WHAT = "The token endpoint";

    private final MachineWish usual;
    private final boolean secret;
    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final DescopeLog log;
    private final Cache<MachineWish, KeptAnswer<MachineToken>> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build();

    public MachineTokens(DescopeConfig config, TokenEndpoint endpoint, Clock clock, DescopeLog log) {
        this.usual = new MachineWish(
                config.outgoing().machineScope(), config.outgoing().machineAudience());
        this.secret = config.client().secret().isPresent();
        this.endpoint = endpoint;
        this.clock = clock;
        this.log = log;
    }

    @Override
    public MachineToken token() {
        return token(usual);
    }

    @Override
    public MachineToken token(String scope) {
        return token(new MachineWish(scope, Optional.empty()));
    }

    @Override
    public MachineToken token(String scope, String audience) {
        return token(new MachineWish(scope, Optional.of(audience)));
    }

    private MachineToken token(MachineWish wish) {
        if (!secret) {
            throw DescopeLog.exception(GrantMessage.CLIENT_PUBLIC);
        }
        try {
            return kept.get(wish, this::answer).get(Deadline.ofRequest(clock));
        } catch (ProviderFailure failure) {
            throw DescopeLog.exception(failure.what(), failure.values());
        }
    }

    private KeptAnswer<MachineToken> answer(MachineWish wish) {
        return new KeptAnswer<>(WHAT, deadline -> ask(wish, deadline), clock);
    }

    private KeptAnswer.Kept<MachineToken> ask(MachineWish wish, Deadline deadline) throws ProviderFailure {
        try {
            return judged(endpoint.ofClient(wish.scope(), wish.audience(), deadline));
        } catch (ProviderFailure failure) {
            log.say(GrantMessage.MACHINE_TOKEN_FAILED, failure.what().line(failure.values()));
            throw failure;
        }
    }

    /** Renewed shortly before its end, but never in the first half of its life. The token is not read: it is for somebody else. */
    private static KeptAnswer.Kept<MachineToken> judged(TokenResponse response) throws ProviderAnswerWrong {
        Duration life = response.expiresIn()
                .orElseThrow(() -> new ProviderAnswerWrong(ProviderMessage.MEMBER_WRONG, List.of(WHAT, "expires_in")));
        Duration half = life.dividedBy(2);
        Instant end = response.received().plus(life);
        Instant renewal = end.minus(half.compareTo(BEFORE_END) < 0 ? half : BEFORE_END);
        return new KeptAnswer.Kept<>(new MachineToken(response.accessToken(), end), renewal, end);
    }
}
