package com.descope.jakarta.spi;

import java.util.Map;

/**
 * Adds parameters to authorization requests: dynamic values for flows that depend on the request, a tenant by host name. An application
 * provides one CDI bean of this type, {@code @ApplicationScoped}; two are a deployment problem, {@code DESCOPE-1071}. It is called on
 * the thread of the request to the login path, before every login, also the silent ones, so it may inject the
 * {@code HttpServletRequest}; anybody can cause that, so keep it cheap.
 *
 * @see <a href="https://docs.descope.com/flows">Descope: flows</a>
 */
@FunctionalInterface
public interface AuthorizationCustomizer {

    /**
     * The parameters to send beside those that are there.
     *
     * @param page where the login will end: a path of the application as browsers see it, which a stranger may have chosen
     * @param parameters those of the configuration, and those that it forwards from the page; unmodifiable
     * @return more parameters, which take the place of those with the same name and give way to those of a
     *     {@link com.descope.jakarta.LoginOptions}; empty for none. The protocol's own, {@code prompt=none}, and blank or overlong
     *     values fail the login with {@code DESCOPE-2024}, as an exception does
     */
    Map<String, String> parameters(String page, Map<String, String> parameters);
}
