package com.descope.jakarta.it.harness;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.page.SignInForm;

/**
 * A deployed application and the Descope that it signs in at.
 *
 * @param url the application's public URL, without a slash at its end
 */
public record Site(String url, DescopeEmulator descope) {
    public Site {
        url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    public String at(String path) {
        return url + path;
    }

    /** The public path of a path of the application. */
    public String pathOf(String path) {
        return java.net.URI.create(url).getPath() + path;
    }

    /** Opens a page that wants a caller, and signs in as this one; where Descope knows the browser it does not ask. */
    public Page signIn(Browser browser, String user, String path) {
        Page page = browser.navigate(at(path));
        return asks(page) ? choose(browser, page, user) : page;
    }

    public Page signIn(Browser browser, String user) {
        return signIn(browser, user, "/protected");
    }

    /** On Descope's page: this is me. */
    public Page choose(Browser browser, Page signInPage, String user) {
        return browser.follow(chooseOnly(browser, signInPage, user));
    }

    /** As {@link #choose}, up to the redirect to the callback. */
    public Page chooseOnly(Browser browser, Page signInPage, String user) {
        SignInForm form = form(signInPage);
        return browser.submitOnly(signInPage, form.action(), form.choosing(user));
    }

    /** On Descope's page: I do not want to. */
    public Page cancel(Browser browser, Page signInPage) {
        SignInForm form = form(signInPage);
        return browser.submit(signInPage, form.action(), form.cancelling());
    }

    private static SignInForm form(Page page) {
        return SignInForm.in(page.body()).orElseThrow(() -> new AssertionError("no sign-in page of Descope: " + page));
    }

    /** Whether the browser has ended on Descope's sign-in page. */
    public boolean asks(Page page) {
        return page.url().toString().startsWith(descope.baseUrl())
                && SignInForm.in(page.body()).isPresent();
    }
}
