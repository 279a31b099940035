package com.descope.jakarta.it.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * The answer to a token that is refused: a challenge (RFC 6750, 3) and a problem (RFC 9457) that agree.
 *
 * @param code of the message, for example {@code DESCOPE-3016}
 * @param detail what is wrong
 * @param reference the id that stands in the log too
 */
public record Refusal(String code, String detail, String reference) {

    /** Checks everything that holds for each of them, whatever the reason. */
    public static Refusal of(Page page) {
        assertEquals(401, page.status(), page::toString);
        assertEquals("application/problem+json", mediaType(page), page::toString);
        JsonObject problem = page.json();
        Refusal refusal =
                new Refusal(problem.getString("code"), problem.getString("detail"), problem.getString("reference"));
        assertTrue(refusal.code().matches("DESCOPE-3\\d{3}"), page::toString);
        assertFalse(refusal.reference().isBlank(), page::toString);
        assertEquals("about:blank", problem.getString("type"));
        assertEquals("Unauthorized", problem.getString("title"));
        assertEquals(401, problem.getInt("status"));
        assertTrue(problem.getString("login").endsWith("/descope/login"), page::toString);
        refusal.agreesWith(page, problem.getString("remedy"));
        assertEquals(List.of(), page.headersOf("Set-Cookie"), "a refusal leaves nothing in the client");
        assertEquals("no-store", page.header("Cache-Control").orElse("none"));
        return refusal;
    }

    private void agreesWith(Page page, String remedy) {
        List<String> challenges = page.headersOf("WWW-Authenticate");
        assertEquals(1, challenges.size(), page::toString);
        String challenge = challenges.get(0);
        assertTrue(
                challenge.startsWith("Bearer error=\"invalid_token\", error_description=\"" + code + ": "), challenge);
        assertTrue(challenge.contains(remedy.substring(0, Math.min(20, remedy.length()))), challenge);
    }

    static String mediaType(Page page) {
        return page.header("Content-Type").orElse("none").split(";", 2)[0].strip();
    }
}
