package com.descope.jakarta;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one login asks for beside what is configured, for {@link DescopeContext#login}. Immutable: each method returns a copy.
 *
 * <p>{@code LoginOptions.none().tenant("T2abc").returnTo("/shop/basket")}
 */
public final class LoginOptions {
    private static final LoginOptions NONE = new LoginOptions(Map.of(), Optional.empty());

    private final Map<String, String> parameters;
    private final Optional<String> returnPath;

    private LoginOptions(Map<String, String> parameters, Optional<String> returnPath) {
        this.parameters = parameters;
        this.returnPath = returnPath;
    }

    /**
     * Nothing beside what is configured.
     *
     * @return options to begin with
     */
    public static LoginOptions none() {
        return NONE;
    }

    /**
     * Another flow of the project than the one in its settings.
     *
     * @param id Descope's flow ID
     * @return a copy with it
     */
    public LoginOptions flow(String id) {
        return parameter("flow", id);
    }

    /**
     * The tenant to sign in to. A login that comes back for another one fails.
     *
     * @param id Descope's tenant ID, at most 200 characters
     * @return a copy with it
     */
    public LoginOptions tenant(String id) {
        return parameter("tenant", id);
    }

    /**
     * Another style of the flow's screens.
     *
     * @param id Descope's style ID
     * @return a copy with it
     */
    public LoginOptions style(String id) {
        return parameter("style", id);
    }

    /**
     * Who is likely to sign in, so that he need not type it ({@code login_hint}; OpenID Connect Core 1.0, section 3.1.2.1).
     *
     * @param loginId an e-mail address, phone number or other login ID
     * @return a copy with it
     */
    public LoginOptions loginHint(String loginId) {
        return parameter("login_hint", loginId);
    }

    /**
     * Whether the user is asked ({@code prompt}; OpenID Connect Core 1.0, section 3.1.2.1): {@code login} asks for credentials
     * though he is signed in at Descope. {@code none} asks nothing: whoever is not signed in there comes back to the page as he
     * left it, so the page must not ask again at once. After a logout by the application the next login asks for credentials all
     * the same.
     *
     * @param values one or more of {@code none}, {@code login}, {@code consent}, {@code select_account}
     * @return a copy with them
     */
    public LoginOptions prompt(String... values) {
        return parameter("prompt", String.join(" ", values));
    }

    /**
     * How long ago the user may have typed his credentials ({@code max_age}; OpenID Connect Core 1.0, section 3.1.2.1). A login that
     * comes back without {@code auth_time}, or with an earlier one, fails with {@code DESCOPE-3025}. Descope issues no
     * {@code auth_time} unless a template of the project's adds it; without one use {@link #prompt prompt("login")}.
     *
     * @param age not negative, counted in whole seconds
     * @return a copy with it
     * @throws IllegalArgumentException if it is negative
     */
    public LoginOptions maxAge(Duration age) {
        if (age.isNegative()) {
            throw new IllegalArgumentException("maxAge is negative: " + age);
        }
        return parameter("max_age", Long.toString(age.toSeconds()));
    }

    /**
     * Any other parameter of the authorization request: a dynamic value for a flow. The protocol's own ({@code state},
     * {@code redirect_uri} and their like) are refused by {@link DescopeContext#login}.
     *
     * @param name at most 100 characters
     * @param value at most 500 characters
     * @return a copy with it, in the place of one with the same name
     */
    public LoginOptions parameter(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new LoginOptions(more, returnPath);
    }

    /**
     * Where the login ends. Without it: the page that this request shows, or else {@code descope.login.landing-path}.
     *
     * @param path a page of this application as browsers see it, with the application's public path, for example
     *     {@code /shop/basket?open}; one outside the application or under {@code descope.path}, and one of more than 800 characters
     *     without its query, becomes the landing page
     * @return a copy with it
     */
    public LoginOptions returnTo(String path) {
        return new LoginOptions(parameters, Optional.of(path));
    }

    /**
     * The parameters that are sent.
     *
     * @return unmodifiable, empty if there are none
     */
    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    /**
     * Where the login ends.
     *
     * @return the path that was set, empty if none was
     */
    public Optional<String> returnPath() {
        return returnPath;
    }

    /** Tells names and no values: they may be about a person. */
    @Override
    public String toString() {
        return "LoginOptions" + parameters.keySet();
    }
}
