package com.descope.jakarta.impl.mechanism;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.impl.flow.FlowWorld;
import com.descope.jakarta.impl.session.HttpSessionStores;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The mechanism with the real flow behind it, and what a container asks it in one request. */
abstract class MechanismTest {
    final FakeContainer container;
    FlowWorld world;
    DescopeAuthenticationMechanism mechanism;

    MechanismTest(FakeContainer container) {
        this.container = container;
    }

    FlowWorld configured(FlowWorld defaults) {
        return defaults;
    }

    @BeforeEach
    void open(DescopeEmulator emulator) {
        world = configured(FlowWorld.with(emulator));
        mechanism = new DescopeAuthenticationMechanism(world.flow(), new HttpSessionStores());
    }

    @AfterEach
    void close() {
        world.close();
    }

    AuthenticationStatus answer(HttpMessageContext question) {
        return mechanism.validateRequest(question.getRequest(), question.getResponse(), question);
    }

    AuthenticationStatus unasked() {
        return answer(container.unasked());
    }

    AuthenticationStatus asked() {
        return answer(container.asked(AuthenticationParameters.withParams()));
    }
}
