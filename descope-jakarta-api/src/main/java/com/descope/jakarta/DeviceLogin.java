package com.descope.jakarta;

import java.util.concurrent.CompletionStage;

/**
 * Sign-in for devices without a browser (RFC 8628): {@code @Inject DeviceLogin devices}. The user signs in with a browser of his own;
 * meanwhile Descope is asked from time to time whether he has. Who the caller is makes no difference, and no session begins.
 */
public interface DeviceLogin {

    /**
     * Begins a login with the scopes in {@code descope.scopes}.
     *
     * @return what to show to the user
     * @throws DescopeException with code {@code DESCOPE-2020} where {@code descope.enabled} is false, and one of {@code DESCOPE-4001} to
     *     {@code DESCOPE-4031} if Descope cannot be reached, refuses, or gives an answer that cannot be used
     */
    DeviceAuthorization start();

    /**
     * Begins a login with other scopes.
     *
     * @param scope scopes, separated by spaces (RFC 6749, section 3.3), {@code openid} among them
     * @return what to show to the user
     * @throws DescopeException as for {@link #start()}, and with code {@code DESCOPE-8002} if the text is no scope
     */
    DeviceAuthorization start(String scope);

    /**
     * Asks until the user has signed in, at the pace that Descope wants (RFC 8628, section 3.5): at most once in an interval, more
     * slowly when told so, and more slowly while Descope cannot be reached. Returns at once; the questions are asked on the container's
     * managed executor where there is one. Asked for twice, it is the same wait.
     *
     * <p>Cancelling ({@code stage.toCompletableFuture().cancel(true)}) ends the questions. The stage fails with a {@link DescopeException}
     * with code {@code DESCOPE-8010} when the codes have expired, {@code DESCOPE-8011} if the user refused, {@code DESCOPE-8012} when the
     * application ends, one of {@code DESCOPE-3001} to {@code DESCOPE-3999} for an ID token that is not good, and as {@link #start()} if
     * Descope refuses or answers nonsense.
     *
     * @param login from {@link #start()}, of this application
     * @return who has signed in, and his tokens
     * @throws DescopeException with code {@code DESCOPE-8013} if too many logins are waited for, {@code DESCOPE-2020} where
     *     {@code descope.enabled} is false
     */
    CompletionStage<DeviceSignIn> await(DeviceAuthorization login);
}
