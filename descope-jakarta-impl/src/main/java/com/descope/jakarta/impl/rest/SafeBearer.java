package com.descope.jakarta.impl.rest;

import com.descope.jakarta.ClientCredentials;
import com.descope.jakarta.DescopeContext;
import com.descope.jakarta.DescopeTokens;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.RestMessage;
import com.descope.jakarta.spi.ClientBearer;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Puts tokens into requests to listed origins, and stops all others (RFC 6750, section 5.3: tokens go to whom they are for). */
public final class SafeBearer implements ClientBearer {
    /** Of Jersey, which follows redirects unless a client or a request says otherwise. */
    private static final String JERSEY_REDIRECTS = "jersey.config.client.followRedirects";

    private final Set<String> origins;
    private final DescopeContext context;
    private final ClientCredentials machine;
    private final RedirectFollowing redirects;

    /** Sends to these origins, which are as browsers write them. */
    public SafeBearer(
            Set<String> origins, DescopeContext context, ClientCredentials machine, RedirectFollowing redirects) {
        this.origins = origins;
        this.context = context;
        this.machine = machine;
        this.redirects = redirects;
    }

    @Override
    public void propagate(ClientRequestContext request) {
        send(request, () -> context.tokens()
                .map(DescopeTokens::accessToken)
                .orElseThrow(() -> DescopeLog.exception(RestMessage.NOBODY_TO_PROPAGATE)));
    }

    @Override
    public void authenticate(ClientRequestContext request) {
        send(request, () -> machine.token().accessToken());
    }

    private void send(ClientRequestContext request, Supplier<String> token) {
        if (request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)) {
            return;
        }
        String origin = origin(request.getUri());
        if (!origins.contains(origin)) {
            throw DescopeLog.exception(RestMessage.ORIGIN_NOT_LISTED, origin);
        }
        if (redirects.follows(request.getClient())) {
            throw DescopeLog.exception(RestMessage.FOLLOWS_REDIRECTS, origin);
        }
        request.setProperty(JERSEY_REDIRECTS, false);
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.get());
    }

    /** As browsers write it (RFC 6454, section 6.2); of a URL without a host it is one that is never listed. */
    private static String origin(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        boolean usual = url.getPort() < 0 || url.getPort() == ("https".equals(scheme) ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + url.getPort());
    }
}
