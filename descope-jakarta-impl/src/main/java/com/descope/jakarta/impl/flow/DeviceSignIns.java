package com.descope.jakarta.impl.flow;

import com.descope.jakarta.DescopeTokens;
import com.descope.jakarta.DeviceSignIn;
import com.descope.jakarta.impl.grant.DeviceProof;
import com.descope.jakarta.impl.identity.Caller;
import com.descope.jakarta.impl.identity.CallerMapping;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.TokenResponse;
import com.descope.jakarta.impl.session.SessionTokens;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.token.TokenRefused;
import java.util.Optional;

/** Users of devices, judged as users of browsers are; there was no nonce to repeat. */
final class DeviceSignIns implements DeviceProof {
    private final SignInJudge judge;
    private final CallerMapping callers;

    DeviceSignIns(SignInJudge judge, CallerMapping callers) {
        this.judge = judge;
        this.callers = callers;
    }

    @Override
    public DeviceSignIn prove(TokenResponse response, Deadline deadline) throws ProviderFailure, TokenRefused {
        try {
            SignedInSession session = judge.judged(response, Optional.empty(), Optional.empty(), deadline);
            Caller caller = SignedInCaller.of(session, callers).caller();
            SessionTokens tokens = session.tokens();
            return new DeviceSignIn(
                    caller.principal(),
                    new DescopeTokens(tokens.accessToken(), tokens.accessEnd(), Optional.of(tokens.idToken())),
                    response.refreshToken());
        } catch (LoginRefused refused) {
            throw DescopeLog.exception(refused.what(), refused.values().toArray());
        }
    }
}
