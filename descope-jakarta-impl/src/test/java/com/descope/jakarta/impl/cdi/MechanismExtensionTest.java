package com.descope.jakarta.impl.cdi;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.mechanism.DescopeAuthenticationMechanism;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which alternatives take our mechanism's place. */
class MechanismExtensionTest {
    private boolean vetoed;

    static final class Own implements HttpAuthenticationMechanism {
        @Override
        public AuthenticationStatus validateRequest(
                HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
            return context.doNothing();
        }
    }

    private boolean stepsAsideFor(Class<?>... alternatives) {
        MechanismExtension extension = new MechanismExtension();
        extension.look(Deployed.fake(AfterTypeDiscovery.class, Map.of("getAlternatives", List.of(alternatives))));
        extension.stepAside(ours());
        return vetoed;
    }

    @SuppressWarnings("unchecked")
    private ProcessBeanAttributes<DescopeAuthenticationMechanism> ours() {
        return (ProcessBeanAttributes<DescopeAuthenticationMechanism>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessBeanAttributes.class},
                (self, method, values) -> vetoed |= method.getName().equals("veto"));
    }

    @Test
    void theApplicationsOwnDoes() {
        assertTrue(stepsAsideFor(Own.class));
    }

    /** The container of an EAR names those of all its WARs. */
    @Test
    void thatOfAnotherWarDoesNot() {
        assertFalse(stepsAsideFor(Deployed.elsewhere(Own.class)));
    }

    @Test
    void whatIsNoMechanismDoesNot() {
        assertFalse(stepsAsideFor(String.class));
    }
}
