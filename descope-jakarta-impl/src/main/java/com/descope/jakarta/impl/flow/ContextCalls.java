package com.descope.jakarta.impl.flow;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopeTokens;
import com.descope.jakarta.LoginOptions;
import com.descope.jakarta.impl.identity.Caller;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.WebRequest;
import java.util.List;
import java.util.Optional;

/** What the application asks for in the middle of a request, by {@link com.descope.jakarta.DescopeContext}. */
public interface ContextCalls {

    /** Somebody, with the tokens that he has now. */
    record Renewed(Caller caller, DescopeTokens tokens) {}

    /**
     * The answer that begins a login as the application asks for it.
     *
     * @throws com.descope.jakarta.DescopeException for options that cannot be sent, and where sign-in is off
     */
    Answer login(WebRequest request, LoginOptions options);

    /**
     * Refreshes the session of a caller who is signed in.
     *
     * @param now what he came with: a session has an ID token, and a bearer token has no session, whoever's is beside it
     * @return empty if the session turns out to have been ended
     * @throws com.descope.jakarta.DescopeException if there is nothing to refresh it with, or it could not be done
     */
    Optional<Renewed> refresh(Visit visit, DescopeTokens now);

    /**
     * What Descope says of a caller whose access token this is.
     *
     * @throws com.descope.jakarta.DescopeException if it says nothing, or speaks of somebody else
     */
    Claims userInfo(String accessToken, String subject);

    /** The answer to a caller who must prove more, with the tokens that he came with. */
    Answer stepUp(Visit visit, DescopeTokens now, StepUp wanted);

    /** The answer to a caller who may not do this. */
    Answer forbidden(Visit visit, Optional<DescopeTokens> now, Message why, List<Object> values);

    /**
     * Revokes a token at Descope (RFC 7009); does nothing where sign-in is off.
     *
     * @throws ProviderFailure if Descope does not take it
     */
    void revoke(String token) throws ProviderFailure;
}
