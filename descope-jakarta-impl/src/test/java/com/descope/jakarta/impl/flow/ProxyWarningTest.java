package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proxy that hides the application's URL is noticed at the first login, which came to {@code http://localhost:8080}. */
class ProxyWarningTest extends FlowTest {
    private static final TestRequest LOGIN = TestRequest.page("/app/descope/login");

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(descope -> descope);

    private List<String> warnings(TestRequest request) {
        assertEquals(302, browser.answer(request).status());
        return world.log().of("DESCOPE-2025");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Proto, https, https://localhost:8080",
        "X-Forwarded-Host, shop.example.com, http://shop.example.com",
        "X-Forwarded-Host, 'shop.example.com, inner', http://shop.example.com",
        "X-Forwarded-Port, 443, http://localhost:443",
        "Forwarded, 'for=192.0.2.1;proto=https;host=\"shop.example.com\"', https://shop.example.com",
        "Forwarded, host=localhost:81, http://localhost:81"
    })
    void bothUrlsAreSaid(String name, String value, String other) {
        List<String> said = warnings(LOGIN.with(name, value));
        assertEquals(1, said.size());
        assertTrue(said.get(0).contains("came to http://localhost:8080,"), said.get(0));
        assertTrue(said.get(0).contains("browsers see " + other + ":"), said.get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Proto, http",
        "X-Forwarded-Host, LOCALHOST",
        "X-Forwarded-Port, 8080",
        "X-Forwarded-For, 192.0.2.1",
        "Forwarded, for=192.0.2.1"
    })
    void whatAgreesIsNotSaid(String name, String value) {
        assertEquals(List.of(), warnings(LOGIN.with(name, value)));
    }

    /** Anybody can send such headers. */
    @Test
    void itIsSaidOnceAndWithoutWhatCannotBeSeen() {
        assertEquals(1, warnings(LOGIN.with("X-Forwarded-Host", "a\u202eb")).size());
        assertTrue(
                warnings(LOGIN.with("X-Forwarded-Host", "other.example")).get(0).contains("http://a?b:"));
        assertEquals(1, world.log().of("DESCOPE-2025").size());
    }

    @Test
    void whereTheUrlIsConfiguredNothingIsHidden() {
        browser = world.set("descope.external-url", "https://shop.example.com/app")
                .browser();
        assertEquals(List.of(), warnings(LOGIN.with("X-Forwarded-Proto", "http")));
    }
}
