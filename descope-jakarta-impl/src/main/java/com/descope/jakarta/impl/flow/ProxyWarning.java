package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.web.ForwardedHeaders;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.WebRequest;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Says that a proxy seems to hide the URL that browsers see, before Descope refuses the redirect URI. Once, because anybody can send the
 * headers; and not where the URL is configured.
 */
final class ProxyWarning {
    private final DescopeLog log;
    private final AtomicBoolean done;

    ProxyWarning(boolean urlConfigured, DescopeLog log) {
        this.log = log;
        this.done = new AtomicBoolean(urlConfigured);
    }

    /** Looks at the request of a login. */
    void look(WebRequest request, PublicUrl app) {
        if (!done.get()) {
            ForwardedHeaders.of(request).otherThan(app).ifPresent(other -> {
                if (done.compareAndSet(false, true)) {
                    log.say(LoginMessage.PROXY_CONTRADICTS, app.origin(), other);
                }
            });
        }
    }
}
