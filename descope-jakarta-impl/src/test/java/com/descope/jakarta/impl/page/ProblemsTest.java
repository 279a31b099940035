package com.descope.jakarta.impl.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.ProviderMessage;
import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Header;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = new Problems(JsonWriter.ofServer());
    private final JsonReader json = JsonReader.ofServer();

    @Test
    void aProblemHasTypeTitleStatusDetailAndCodeRfc9457Section3() {
        Answer answer = problems.of(400, TokenMessage.TOO_LONG, List.of(20000, 16384), Map.of("extra", 1));

        assertEquals("application/problem+json", answer.contentType());
        assertEquals(400, answer.status());
        assertEquals(
                Map.of(
                        "type", "about:blank",
                        "title", "Bad Request",
                        "status", 400L,
                        "detail", "The token has 20000 characters; more than 16384 are not read.",
                        "code", "DESCOPE-3001",
                        "extra", 1L),
                members(answer));
    }

    @Test
    void anExtensionMemberDoesNotReplaceOneOfTheRfc() {
        Answer answer = problems.of(400, TokenMessage.TOO_LONG, List.of(), Map.of("status", 200, "code", "x"));

        assertEquals(400L, members(answer).get("status"));
        assertEquals("DESCOPE-3001", members(answer).get("code"));
    }

    @Test
    void nobodySignedInNamesTheLoginPathRfc9110Section15_5_2() {
        Answer answer = problems.unauthorized("Bearer", "/app/descope/login", false);

        assertEquals(401, answer.status());
        assertEquals("/app/descope/login", members(answer).get("login"));
        assertTrue(answer.headers().contains(new Header("WWW-Authenticate", "Bearer")));
        assertTrue(answer.headers().stream().noneMatch(header -> header.name().equals("HX-Redirect")));
    }

    @Test
    void htmxIsSentToTheLoginPath() {
        Answer answer = problems.unauthorized("Bearer", "/app/descope/login", true);

        assertTrue(answer.headers().contains(new Header("HX-Redirect", "/app/descope/login")));
    }

    @Test
    void aRefusedTokenIsToldTheReasonRfc6750Section3_1() {
        String challenge = "Bearer error=\"invalid_token\"";
        Answer answer =
                problems.tokenRefused(challenge, "/app/descope/login", TokenMessage.TOO_LONG, List.of(9, 8), "r-2");

        assertEquals(401, answer.status());
        assertEquals("DESCOPE-3001", members(answer).get("code"));
        assertEquals("/app/descope/login", members(answer).get("login"));
        assertEquals("r-2", members(answer).get("reference"));
        assertTrue(answer.headers().contains(new Header("WWW-Authenticate", challenge)));
    }

    @Test
    void anErrorTellsItsCauseOnlyOnLoopback() {
        Answer shown = problems.error(failure(true));
        Answer kept = problems.error(failure(false));

        assertEquals("Descope could not be reached: evidence.", members(shown).get("detail"));
        assertTrue(members(shown).containsKey("remedy"));
        assertEquals(Sentence.UNREACHABLE.text(), members(kept).get("detail"));
        assertEquals("r-1", members(kept).get("reference"));
        assertEquals("DESCOPE-4001", members(kept).get("code"));
        assertFalse(kept.body().contains("evidence"));
        assertFalse(members(kept).containsKey("remedy"));
    }

    @Test
    void noProblemIsStoredOrSniffed() {
        List<Header> headers = problems.error(failure(false)).headers();

        assertTrue(headers.contains(new Header("Cache-Control", "no-store")));
        assertTrue(headers.contains(new Header("X-Content-Type-Options", "nosniff")));
        assertTrue(headers.contains(new Header("Referrer-Policy", "no-referrer")));
    }

    private static ErrorPage failure(boolean detailed) {
        return new ErrorPage(503, ProviderMessage.UNREACHABLE, List.of("Descope", "evidence"), "r-1", detailed);
    }

    private Map<String, Object> members(Answer answer) {
        return json.object(answer.body()).orElseThrow();
    }
}
