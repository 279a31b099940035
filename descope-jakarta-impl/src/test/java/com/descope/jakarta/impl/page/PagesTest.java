package com.descope.jakarta.impl.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.log.ProviderMessage;
import com.descope.jakarta.impl.web.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class PagesTest {
    private static final String HOSTILE = "\"'><script>alert(1)</script>&\u0000";
    private static final URI DESCOPE = URI.create("https://api.descope.com");

    private final Pages pages = new Pages();

    static List<Answer> everyPage() {
        Pages pages = new Pages();
        return List.of(
                pages.error(failure(true, HOSTILE), HOSTILE),
                pages.error(failure(false, HOSTILE), HOSTILE),
                pages.sessionEnded(HOSTILE),
                pages.signOut(HOSTILE, Optional.of(HOSTILE), DESCOPE),
                pages.signOut(HOSTILE, Optional.empty(), DESCOPE));
    }

    private static ErrorPage failure(boolean detailed, String evidence) {
        return new ErrorPage(503, ProviderMessage.UNREACHABLE, List.of("Descope", evidence), evidence, detailed);
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void noTextFromOutsideBecomesMarkup(Answer answer) {
        Page page = Page.of(answer);

        assertTrue(page.all("script").isEmpty());
        assertFalse(answer.body().contains("<script"), answer.body());
        assertFalse(answer.body().contains("\u0000"));
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void aPageCanBeReadByEverybody(Answer answer) {
        Page page = Page.of(answer);

        assertEquals("en", page.document().getDocumentElement().getAttribute("lang"));
        assertFalse(page.only("title").getTextContent().isBlank());
        assertFalse(page.only("h1").getTextContent().isBlank());
        assertEquals("main", page.only("h1").getParentNode().getNodeName());
        assertTrue(page.all("meta").stream()
                .anyMatch(meta -> meta.getAttribute("name").equals("viewport")));
        assertEquals("text/html;charset=UTF-8", answer.contentType());
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void everyPageForbidsAllButItsOwnStyle(Answer answer) throws Exception {
        Page page = Page.of(answer);
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(page.only("style").getTextContent().getBytes(StandardCharsets.UTF_8));

        assertEquals("'none'", page.directive("default-src"));
        assertEquals("'none'", page.directive("base-uri"));
        assertEquals("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'", page.directive("style-src"));
        assertFalse(page.header("Content-Security-Policy").contains("unsafe"));
        assertEquals("no-store", page.header("Cache-Control"));
        assertEquals("no-referrer", page.header("Referrer-Policy"));
        assertEquals("nosniff", page.header("X-Content-Type-Options"));
    }

    @Test
    void aVisitorSeesSentenceCodeAndReferenceButNoCause() {
        Answer answer = pages.error(failure(false, "evidence-of-it"), "/app/");

        assertEquals(503, answer.status());
        assertTrue(answer.body().contains(Sentence.UNREACHABLE.text()));
        assertTrue(answer.body().contains("DESCOPE-4001"));
        assertFalse(answer.body().contains("could not be reached:"));
        assertFalse(answer.body().contains("descope.base-url"));
    }

    @Test
    void aDeveloperOnLoopbackSeesCauseAndRemedyToo() {
        String body = pages.error(failure(true, "refused"), "/app/").body();

        assertTrue(body.contains("Descope could not be reached: refused."));
        assertTrue(body.contains("Check network, proxy and descope.base-url"));
    }

    @Test
    void theErrorPageLeadsBackToTheLandingPath() {
        Page page = Page.of(pages.error(failure(false, "r-1"), "/app/start?a=1&b=2"));

        assertEquals("/app/start?a=1&b=2", page.only("a").getAttribute("href"));
        assertEquals("'none'", page.directive("form-action"));
        assertEquals("'none'", page.directive("frame-ancestors"));
    }

    @Test
    void anEndedSessionIsA401WithAChallengeRfc9110Section15_5_2() {
        Page page = Page.of(pages.sessionEnded("/app/descope/login?return=%2Fapp%2Fx"));

        assertEquals(401, page.answer().status());
        assertEquals("Bearer", page.header("WWW-Authenticate"));
        Element link = page.only("a");
        assertEquals("/app/descope/login?return=%2Fapp%2Fx", link.getAttribute("href"));
        assertEquals("_blank", link.getAttribute("target"));
        assertEquals("noopener", link.getAttribute("rel"));
    }

    @Test
    void anEndedSessionIsShownInFramesOfTheApplicationItself() {
        assertEquals("'self'", Page.of(pages.sessionEnded("/login")).directive("frame-ancestors"));
    }

    @Test
    void signingOutIsAPostWithTheTokenOfTheSession() {
        Page page = Page.of(pages.signOut("/app/descope/logout", Optional.of("sealed-token"), DESCOPE));

        assertEquals("post", page.only("form").getAttribute("method"));
        assertEquals("/app/descope/logout", page.only("form").getAttribute("action"));
        assertEquals("token", page.only("input").getAttribute("name"));
        assertEquals("sealed-token", page.only("input").getAttribute("value"));
        assertEquals("'none'", page.directive("frame-ancestors"));
    }

    @Test
    void theSignOutFormMayBeRedirectedToDescope() {
        Optional<String> token = Optional.of("t");

        assertEquals(
                "'self' https:", Page.of(pages.signOut("/o", token, DESCOPE)).directive("form-action"));
        assertEquals(
                "'self' https: http://127.0.0.1:8765",
                Page.of(pages.signOut("/o", token, URI.create("http://127.0.0.1:8765/base")))
                        .directive("form-action"));
    }

    @Test
    void withoutASessionThereIsNothingToSignOutOf() {
        Page page = Page.of(pages.signOut("/app/descope/logout", Optional.empty(), DESCOPE));

        assertTrue(page.all("form").isEmpty());
        assertEquals("You are not signed in", page.only("h1").getTextContent());
    }
}
