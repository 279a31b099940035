package com.descope.jakarta;

/**
 * Tokens of the application itself, by the client credentials grant (RFC 6749, section 4.4): {@code @Inject ClientCredentials
 * machine}. Works on any thread, with and without a request; who the caller is makes no difference.
 *
 * <p>A token is kept until shortly before its end, for each scope and audience; one request is made however many callers wait. After
 * a failure Descope is left alone for a second, and for longer if it goes on, up to half a minute: callers in that time get the same
 * failure at once. While a token cannot be renewed the one before is given out until its end.
 *
 * <p>Every method throws a {@link DescopeException} with code {@code DESCOPE-8001} if the client is public, because only a client with a
 * secret may use this grant; {@code DESCOPE-2020} where {@code descope.enabled} is false; and one of {@code DESCOPE-4001} to
 * {@code DESCOPE-4031} if Descope cannot be reached, refuses, or gives an answer that cannot be used, such as one that does not say
 * when the token ends. A thread that is interrupted while it waits gets {@code DESCOPE-4002} or {@code DESCOPE-4001}, and stays
 * interrupted.
 */
public interface ClientCredentials {

    /**
     * A token with {@code descope.machine.scope} for {@code descope.machine.audience}.
     *
     * @return a token that is valid now
     * @throws DescopeException as said above
     */
    MachineToken token();

    /**
     * A token with other scopes, for the audience that Descope chooses.
     *
     * @param scope scopes, separated by spaces (RFC 6749, section 3.3)
     * @return a token that is valid now
     * @throws DescopeException as said above, and with code {@code DESCOPE-8002} if the text is no scope
     */
    MachineToken token(String scope);

    /**
     * A token with other scopes for another audience.
     *
     * @param scope scopes, separated by spaces (RFC 6749, section 3.3)
     * @param audience who is to accept the token, for example {@code https://api.example.com}
     * @return a token that is valid now
     * @throws DescopeException as said above, and with code {@code DESCOPE-8002} if one of the texts is blank, too long, or holds other
     *     characters than visible ASCII
     */
    MachineToken token(String scope, String audience);
}
