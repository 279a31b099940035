package com.descope.jakarta.impl.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.impl.flow.FlowWorld;
import com.descope.jakarta.impl.web.WebRequest;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A forward (Servlet 6.0, 9.4) is the application's own affair: the browser asked for the first page, and comes back to it. */
class ForwardedRequestTest extends MechanismTest {
    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(descope -> descope);

    private final List<WebRequest> seen = new ArrayList<>();

    ForwardedRequestTest() {
        super(new FakeContainer("/orders", "id=7"));
    }

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.set("descope.error-path", "/sign-in-failed");
    }

    private WebRequest read() {
        return ServletVisit.read(container.request(), false);
    }

    @Test
    void aQuestionOfTheTargetLeadsBackToTheFirstPage() {
        unasked();
        container.target(this::asked).forward("/WEB-INF/orders.jsp?wide=yes");
        assertEquals(
                "/app/descope/login?return=%2Fapp%2Forders%3Fid%3D7",
                container.header("Location").orElseThrow());
    }

    @Test
    void whatTheTargetAsksOfUsIsAboutTheFirstPage() {
        unasked();
        WebRequest first = read();
        container
                .target(() -> container
                        .target(() -> seen.add(CurrentResponse.of(container.request())
                                .orElseThrow()
                                .request()))
                        .forward("/WEB-INF/rows.jsp"))
                .forward("/WEB-INF/orders.jsp?wide=yes");
        assertEquals(List.of("/orders", "/app/orders", "id=7"), List.of(first.path(), first.rawPath(), first.query()));
        assertEquals(first.toString(), seen.get(0).toString());
    }

    @Test
    void aForwardToAnotherApplicationIsARequestToThatOne() {
        container.target(() -> seen.add(read())).forward("/other", "/orders.jsp");
        WebRequest other = seen.get(0);
        assertEquals(
                List.of("/other", "/orders.jsp", "/other/orders.jsp"),
                List.of(other.contextPath(), other.path(), other.rawPath()));
    }

    /** To us it is still the callback, which would be answered once more, by the same page. */
    @Test
    void theErrorPageOfTheApplicationHasNoCallerAndNobodyIsToldToSignIn() {
        FakeContainer failed = new FakeContainer("/descope/callback", "error=access_denied");
        List<AuthenticationStatus> statuses = new ArrayList<>();
        failed.target(() -> statuses.add(answer(failed.asked(AuthenticationParameters.withParams()))));
        answer(failed.unasked());
        assertEquals(List.of(AuthenticationStatus.NOT_DONE), statuses);
        assertEquals(Optional.empty(), failed.header("Location"));
        assertEquals(400, failed.status());
    }
}
