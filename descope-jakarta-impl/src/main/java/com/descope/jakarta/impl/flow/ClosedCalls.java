package com.descope.jakarta.impl.flow;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopeException;
import com.descope.jakarta.DescopeTokens;
import com.descope.jakarta.LoginOptions;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.WebRequest;
import java.util.List;
import java.util.Optional;

/** What applications get where nobody can be signed in. */
record ClosedCalls(ClosedFlow.Refusal why) implements ContextCalls {

    @Override
    public Answer login(WebRequest request, LoginOptions options) {
        throw closed();
    }

    @Override
    public Optional<Renewed> refresh(Visit visit, DescopeTokens now) {
        throw closed();
    }

    @Override
    public Claims userInfo(String accessToken, String subject) {
        throw closed();
    }

    @Override
    public Answer stepUp(Visit visit, DescopeTokens now, StepUp wanted) {
        throw closed();
    }

    @Override
    public Answer forbidden(Visit visit, Optional<DescopeTokens> now, Message message, List<Object> values) {
        throw closed();
    }

    @Override
    public void revoke(String token) {}

    private DescopeException closed() {
        return DescopeLog.exception(why.what(), why.values().toArray());
    }
}
