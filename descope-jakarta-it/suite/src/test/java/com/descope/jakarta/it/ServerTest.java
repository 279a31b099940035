package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.token.TokenRecipe;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.server.Peculiarity;
import java.net.URL;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What tests with bearer tokens begin with: one application in the server, its Descope, and a program that calls it. */
@ExtendWith(ArquillianExtension.class)
abstract class ServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = People.descope();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Arquillian sets it.
    private URL url;

    final DescopeEmulator descope = DESCOPE.emulator();
    final Browser browser = new Browser();
    Site site;

    @BeforeEach
    void site() {
        site = new Site(url.toString(), descope);
    }

    /** An access token in the making. */
    TokenRecipe token(String user) {
        return descope.tokens().accessToken(descope.user(user));
    }

    String tokenOf(String user) {
        return token(user).sign();
    }

    /** A program's GET with a token, and with nothing else that a browser would send. */
    Page call(String path, String token, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + token;
        System.arraycopy(more, 0, headers, 2, more.length);
        return browser.raw("GET", site.at(path), headers);
    }

    /** Asks again and again until the answer is the wanted one; the last answer if that takes too long. */
    static Page await(Supplier<Page> question, Predicate<Page> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Page page = question.get();
        while (!wanted.test(page) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            page = question.get();
        }
        return page;
    }

    /** The name in an answer of the application is that of this user, or {@code anonymous}. */
    void names(String user, Page page) {
        assertEquals(200, page.status(), page::toString);
        String expected = user.equals("anonymous") ? user : descope.user(user).subject();
        assertEquals(expected, page.json().getString("caller"), page::toString);
    }

    /** Whether a server could not even ask for roles, in a thread that has not the application's policy. */
    static boolean askedInVain(String path, Page page) {
        return Peculiarity.ROLES_FAIL_BESIDE_THE_REQUEST.here()
                && path.startsWith("/async")
                && !page.body().startsWith("{");
    }

    /** The roles in an answer of the application; some servers forget them in another thread. */
    static void hasRoleOfUser(String path, Page page) {
        boolean maybeNone = Peculiarity.MAY_LOSE_ROLES_OF_ASYNCHRONOUS_REQUESTS.here() && path.startsWith("/async");
        String roles = page.json().getJsonArray("roles").toString();
        assertTrue(roles.equals("[\"user\"]") || (maybeNone && roles.equals("[]")), page::toString);
    }
}
