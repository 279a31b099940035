package com.descope.jakarta.impl.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.descope.jakarta.DescopeCredential;
import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.user.EmulatedUser;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A container may ask for the caller of one request as often as it likes. */
class RepeatedQuestionsTest extends MechanismTest {
    private static final EmulatedUser ADA = EmulatedUser.named("ada");
    private static final EmulatedUser BOB = EmulatedUser.named("bob");

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(descope -> descope.user(ADA).user(BOB));

    private DescopeEmulator descope;

    RepeatedQuestionsTest() {
        super(new FakeContainer("/orders", null));
    }

    @BeforeEach
    void know(DescopeEmulator emulator) {
        descope = emulator;
    }

    private AuthenticationStatus presented(EmulatedUser user) {
        return answer(container.asked(
                AuthenticationParameters.withParams().credential(new DescopeCredential(tokenOf(user)))));
    }

    private String tokenOf(EmulatedUser user) {
        return descope.tokens().accessToken(user).sign();
    }

    private void isRefused(AuthenticationStatus status) {
        assertEquals(AuthenticationStatus.SEND_CONTINUE, status);
        assertEquals(401, container.status());
    }

    @Test
    void theCallerOfACredentialIsThatOfTheNextQuestion() {
        assertEquals(AuthenticationStatus.NOT_DONE, unasked());
        assertEquals(AuthenticationStatus.SUCCESS, presented(ADA));
        assertEquals(AuthenticationStatus.SUCCESS, asked());
        assertEquals(AuthenticationStatus.SUCCESS, unasked());
        assertEquals(List.of(ADA.subject(), ADA.subject(), ADA.subject()), container.notified());
        assertFalse(container.isAnswered());
    }

    @Test
    void whatWasWrongWithTheHeaderBeforeDoesNotCountAnyMore() {
        container.with("Authorization", "Bearer nonsense");
        assertEquals(AuthenticationStatus.NOT_DONE, unasked());
        assertEquals(AuthenticationStatus.SUCCESS, presented(ADA));
        assertEquals(AuthenticationStatus.SUCCESS, asked());
        assertFalse(container.isAnswered());
    }

    @Test
    void aCredentialCountsMoreThanTheCallerOfBefore() {
        container.with("Authorization", "Bearer " + tokenOf(BOB));
        assertEquals(AuthenticationStatus.SUCCESS, unasked());
        assertEquals(AuthenticationStatus.SUCCESS, presented(ADA));
        assertEquals(AuthenticationStatus.SUCCESS, asked());
        assertEquals(List.of(BOB.subject(), ADA.subject(), ADA.subject()), container.notified());
    }

    @Test
    void afterALogoutThereIsNobody() {
        assertEquals(AuthenticationStatus.SUCCESS, presented(ADA));
        HttpMessageContext logout = container.unasked();
        mechanism.cleanSubject(logout.getRequest(), logout.getResponse(), logout);
        assertEquals(AuthenticationStatus.NOT_DONE, unasked());
        isRefused(answer(container.with("Accept", "application/json").asked(AuthenticationParameters.withParams())));
    }

    @Test
    void whoeverIsThereIsAskedAnewWhereTheApplicationWantsIt() {
        assertEquals(AuthenticationStatus.SUCCESS, presented(ADA));
        isRefused(answer(container
                .with("Accept", "application/json")
                .asked(AuthenticationParameters.withParams().newAuthentication(true))));
    }
}
