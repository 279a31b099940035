package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.web.Header;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserInfoEndpointTest {
    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");

    @Test
    void theAccessTokenGoesIntoTheHeader_rfc6750_2_1() throws Exception {
        FakeExchange exchange = new FakeExchange().json("{\"sub\":\"U1\"}");
        fetch(exchange);
        assertEquals(
                "GET https://api.descope.com/oauth2/v1/userinfo",
                exchange.last().toString());
        assertEquals(
                List.of(
                        new Header("Authorization", "Bearer at"),
                        new Header("Accept", "application/json, application/jwt")),
                exchange.last().headers());
    }

    @Test
    void jsonIsPassedOnUnsigned_oidcCore_5_3_2() throws Exception {
        assertEquals(new UserInfoReply(false, "{\"sub\":\"U1\"}"), fetch(new FakeExchange().json("{\"sub\":\"U1\"}")));
    }

    @Test
    void aJwtIsPassedOnAsSigned_oidcCore_5_3_2() throws Exception {
        assertEquals(
                new UserInfoReply(true, "a.b.c"), fetch(new FakeExchange().then(200, "application/jwt", "a.b.c\n")));
    }

    @ParameterizedTest
    @CsvSource({"text/html,<html></html>", "application/json,a.b.c", "text/plain,'{}'"})
    void anythingElseIsAWrongAnswer(String contentType, String body) {
        assertThrows(ProviderAnswerWrong.class, () -> fetch(new FakeExchange().then(200, contentType, body)));
    }

    @Test
    void aRefusalThatClaimsToBeAJwtIsStillARefusal() {
        assertThrows(ProviderAnswerWrong.class, () -> fetch(new FakeExchange().then(401, "application/jwt", "a.b.c")));
    }

    @Test
    void aRefusalThatRepeatsTheTokenDoesNotShowIt() {
        FakeExchange exchange =
                new FakeExchange().then(401, "application/json", "{\"errorCode\":\"E1\",\"message\":\"bad t0ken\"}");
        ProviderRefused refused =
                assertThrows(ProviderRefused.class, () -> endpoint(exchange).fetch("t0ken", Deadline.ofRequest(clock)));
        assertFalse(refused.toString().contains("t0ken"), refused.toString());
    }

    @Test
    void theReplyShowsNoClaims() {
        assertEquals("UserInfoReply[JSON, 6 characters]", new UserInfoReply(false, "s3cret").toString());
    }

    private UserInfoReply fetch(FakeExchange exchange) throws ProviderFailure {
        return endpoint(exchange).fetch("at", Deadline.ofRequest(clock));
    }

    private UserInfoEndpoint endpoint(FakeExchange exchange) {
        return new UserInfoEndpoint(Given.fixedEndpoints(exchange, clock), exchange, Given.JSON);
    }
}
