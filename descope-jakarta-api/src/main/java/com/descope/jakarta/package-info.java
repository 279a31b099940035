/**
 * What an application uses of Descope sign-in beside the standard security APIs.
 *
 * <p>Nothing here is needed to be signed in: {@code @RolesAllowed}, {@code @ServletSecurity}, {@code web.xml} constraints,
 * {@code HttpServletRequest.getUserPrincipal()} and {@code SecurityContext} know the caller without it. These types say
 * what is particular to Descope: tenants, permissions, claims and tokens.
 *
 * <p>Unless a method says otherwise, nothing here accepts or returns {@code null}, and every type is immutable and safe
 * for use by many threads.
 */
@NullMarked
package com.descope.jakarta;

import org.jspecify.annotations.NullMarked;
