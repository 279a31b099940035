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
 * Callers need to belong to a Descope tenant. Without attributes: to be in one now, {@link DescopePrincipal#currentTenant()}. With
 * {@link #pathParameter()}: to belong to the tenant that the path names, as in
 *
 * <pre>{@code
 * @GET
 * @Path("tenants/{tenant}/invoices")
 * @RequiresTenant(pathParameter = "tenant", roles = "accountant")
 * }</pre>
 *
 * <p>Where it is enforced, and what a caller gets who is not signed in, is as for {@link RequiresPermission}; one who does not belong
 * to the tenant, or lacks a role or permission there, gets 403 with code {@code DESCOPE-7021}, whether there is such a tenant or not.
 *
 * @see <a href="https://docs.descope.com/management/tenant-management">Descope: tenants</a>
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresTenant {

    /**
     * Tenants, to one of which the caller must belong.
     *
     * @return Descope's tenant IDs, none of them blank, which is unfit as in {@link RequiresPermission#value()}; empty: any tenant
     */
    @Nonbinding
    String[] value() default {};

    /**
     * The path parameter that names the tenant (Jakarta RESTful Web Services 3.1, section 3.2). With {@link #value()} the tenant must
     * be one of those too. On a bean it is the parameter of the JAX-RS request that led there.
     *
     * @return the name in the path template; blank: none. A request whose path has no such parameter, or has it twice, fails with
     *     {@code DESCOPE-7026}
     */
    @Nonbinding
    String pathParameter() default "";

    /**
     * Roles in that tenant, all of which are needed.
     *
     * @return role names, none of them blank; empty: membership is enough
     */
    @Nonbinding
    String[] roles() default {};

    /**
     * Permissions in that tenant, all of which are needed.
     *
     * @return permission names, none of them blank; empty: membership is enough
     */
    @Nonbinding
    String[] permissions() default {};
}
