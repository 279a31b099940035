package com.descope.jakarta;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Callers need to have proved lately, or more strongly, who they are (RFC 9470). Any of these claims of a verified token of theirs is
 * enough: {@code su} is true, as Descope says it after a step-up; {@code auth_time} is not older than {@link #maxAge()}; {@code amr}
 * has one of {@link #amr()}, or {@code acr} is one of {@link #acr()}.
 *
 * <p>A page is sent to Descope once, with {@code prompt=login} and {@link #flow()}, and comes back to where it was; if the new login does
 * not prove it either, it gets 403 with code {@code DESCOPE-7024}, as what its scripts send does in the minute after that login. A program
 * gets 401 with {@code error="insufficient_user_authentication"} and what is wanted. Where it is enforced is as for
 * {@link RequiresPermission}; the code of the exception in beans is {@code DESCOPE-7022}.
 *
 * @see <a href="https://docs.descope.com/mfa-and-step-up/step-up">Descope: step-up</a>
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresStepUp {

    /**
     * How long ago the caller may have typed his credentials. Descope has not been seen to say it: it issues no {@code auth_time}.
     *
     * @return an ISO 8601 duration such as {@code PT5M}, not negative; blank: their age is no proof. Another text is unfit, as
     *     in {@link RequiresPermission#value()}
     */
    @Nonbinding
    String maxAge() default "";

    /**
     * Authentication methods that are enough (RFC 8176; Descope has {@code webauthn}, {@code totp}, {@code mfa} and others).
     *
     * @return values of {@code amr}, none of them blank; empty: methods are no proof
     */
    @Nonbinding
    String[] amr() default {};

    /**
     * Authentication contexts that are enough (OpenID Connect Core 1.0, section 2).
     *
     * @return values of {@code acr}, none of them blank; they are sent as {@code acr_values}. Empty: contexts are no proof
     */
    @Nonbinding
    String[] acr() default {};

    /**
     * The flow of the project that does the step-up.
     *
     * @return Descope's flow ID; blank: the flow in the project's settings
     */
    @Nonbinding
    String flow() default "";
}
