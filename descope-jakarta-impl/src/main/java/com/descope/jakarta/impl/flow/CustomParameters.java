package com.descope.jakarta.impl.flow;

import com.descope.jakarta.DescopeException;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.spi.AuthorizationCustomizer;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** What the application's customizer sends along with a login. */
record CustomParameters(Optional<AuthorizationCustomizer> customizer) {

    /**
     * Its parameters for this login.
     *
     * @param there those of the configuration and of the page
     * @throws LoginRefused if it fails, or sends what is not its own to send
     */
    Map<String, String> of(String page, Map<String, String> there) throws LoginRefused {
        if (customizer.isEmpty()) {
            return Map.of();
        }
        AuthorizationCustomizer asked = customizer.get();
        try {
            Map<String, String> more = Map.copyOf(asked.parameters(page, Collections.unmodifiableMap(there)));
            AskedLogin.check(more);
            if ("none".equals(more.get("prompt"))) {
                throw failed(asked, "prompt=none");
            }
            return more;
        } catch (DescopeException unfit) {
            throw failed(asked, unfit.code());
        } catch (RuntimeException broken) {
            throw failed(asked, broken.toString());
        }
    }

    private static LoginRefused failed(AuthorizationCustomizer asked, String why) {
        return new LoginRefused(
                500, LoginMessage.CUSTOMIZER_FAILED, asked.getClass().getName(), why);
    }
}
