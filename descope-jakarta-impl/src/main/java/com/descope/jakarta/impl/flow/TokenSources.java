package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.web.Authorization;
import com.descope.jakarta.impl.web.RequestKind;
import com.descope.jakarta.impl.web.SameOrigin;
import com.descope.jakarta.impl.web.WebRequest;
import com.descope.jakarta.impl.web.WebRequest.RequestCookie;
import java.util.List;
import java.util.Optional;

/** Where in a request a token may stand: the header, and the configured cookie; never the query (RFC 6750, section 5.3). */
final class TokenSources {
    private final DescopeConfig.Bearer bearer;
    private final OwnPaths paths;

    TokenSources(DescopeConfig.Bearer bearer, OwnPaths paths) {
        this.bearer = bearer;
        this.paths = paths;
    }

    boolean isMetadata(WebRequest request) {
        return bearer.resourceMetadata() && request.path().equals(OwnPaths.METADATA);
    }

    /** A token that the application presents, else that of the header. */
    Optional<Situation> presented(Visit visit) {
        if (visit.credential().isPresent()) {
            return visit.credential().map(Situation.Bearer::new);
        }
        Authorization authorization = authorization(visit.request());
        if (authorization instanceof Authorization.Bearer token) {
            return Optional.of(new Situation.Bearer(token.token()));
        }
        return authorization instanceof Authorization.Ambiguous
                ? Optional.of(new Situation.AmbiguousBearer())
                : Optional.empty();
    }

    /**
     * The token in the cookie, if no {@code Authorization} came and no other site may have caused the request: browsers send
     * a cookie with whatever they are made to send.
     */
    Optional<String> cookie(WebRequest request, RequestKind kind) {
        if (bearer.cookie().isEmpty() || request.hasHeader("Authorization") || !ownWish(request, kind)) {
            return Optional.empty();
        }
        List<String> values = request.fields().cookies().stream()
                .filter(cookie -> cookie.name().equals(bearer.cookie().get()))
                .map(RequestCookie::value)
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private boolean ownWish(WebRequest request, RequestKind kind) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        if (reads) {
            return kind == RequestKind.PAGE_NAVIGATION || SameOrigin.sent(request, paths.app(request));
        }
        return SameOrigin.sentByPage(request, paths.app(request));
    }

    private Authorization authorization(WebRequest request) {
        return bearer.enabled() ? Authorization.of(request) : Authorization.ABSENT;
    }
}
