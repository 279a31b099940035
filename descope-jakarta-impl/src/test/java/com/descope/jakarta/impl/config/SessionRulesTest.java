package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.log.ConfigMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sessions are kept. */
class SessionRulesTest {
    private static final String KEY = "descope.session.store";
    private static final String SECRETS = "descope.session.secrets";

    @Test
    void sessionsAreTheContainersUnlessToldOtherwise() {
        assertEquals(SessionStoreKind.HTTP_SESSION, Given.valid().sessions().store());
        assertEquals(
                SessionStoreKind.HTTP_SESSION,
                Given.valid(KEY, "http-session").sessions().store());
    }

    @Test
    void cookiesAreSealedWithTheSessionSecretsOrThoseOfTheClient() {
        assertEquals(
                SessionStoreKind.COOKIE,
                Given.valid(KEY, "cookie", SECRETS, "0123456789abcdef0123456789abcdef")
                        .sessions()
                        .store());
        assertEquals(
                SessionStoreKind.COOKIE,
                Given.valid(KEY, "cookie", "descope.client-secret", Given.SECRET)
                        .sessions()
                        .store());
    }

    @Test
    void aPublicClientWithoutSessionSecretsCannotKeepSessionsInCookies() {
        Given.assertRefused(ConfigMessage.NO_SECRET_FOR_COOKIES, KEY, KEY, "cookie");
    }

    @Test
    void aSecretThatIsTooShortIsToldOnce() {
        Given.assertRefused(ConfigMessage.SHORT_SECRET, SECRETS, KEY, "cookie", SECRETS, "short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COOKIE", "http_session", "session", "jdbc"})
    void anotherStoreIsRefused(String text) {
        Given.assertRefused(ConfigMessage.WRONG_VALUE, KEY, KEY, text);
    }
}
