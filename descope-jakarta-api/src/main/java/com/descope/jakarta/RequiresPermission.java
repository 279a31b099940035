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
 * Callers need Descope permissions, in the project or in the tenant that they work in: as {@link DescopeContext#hasPermission}.
 *
 * <p>It is enforced on JAX-RS resources, whatever makes them, and on CDI beans and EJBs that are called through their proxies; not
 * on servlets. On a class it holds for all its methods, and class, method, what they override and implement must all be content.
 * Whoever is not signed in is asked to sign in; whoever lacks a permission gets 403 with code {@code DESCOPE-7020}. In a bean
 * the refusal is a {@link DescopeException} with that code, which becomes that answer if nobody catches it; without a request to
 * answer, everybody is refused with {@code DESCOPE-7023}.
 *
 * @see <a href="https://docs.descope.com/authorization/role-based-access-control">Descope: roles and permissions</a>
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresPermission {

    /**
     * Permissions, all of which are needed.
     *
     * @return at least one name, none of them blank; else {@code DESCOPE-7025}: a bean stops the deployment, and a resource that is
     *     no bean refuses each call
     */
    @Nonbinding
    String[] value();
}
