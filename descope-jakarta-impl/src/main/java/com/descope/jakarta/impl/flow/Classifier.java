package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.web.RequestKind;
import com.descope.jakarta.impl.web.SameOrigin;
import com.descope.jakarta.impl.web.WebRequest;
import java.util.Optional;

/** Request in, situation out; the first match wins. */
final class Classifier {
    private final OwnPaths paths;
    private final Cors cors;
    private final Sessions sessions;
    private final CallbackClassifier callbacks;
    private final TokenSources tokens;

    Classifier(OwnPaths paths, Cors cors, Sessions sessions, CallbackClassifier callbacks, TokenSources tokens) {
        this.paths = paths;
        this.cors = cors;
        this.sessions = sessions;
        this.callbacks = callbacks;
        this.tokens = tokens;
    }

    Situation classify(Visit visit) {
        WebRequest request = visit.request();
        if (paths.own(request.path())) {
            return own(visit);
        }
        if (cors.isPreflight(request)) {
            String origin = request.header("Origin").orElseThrow();
            boolean listed = cors.lists(origin);
            if (listed || request.mandatory()) {
                return new Situation.Preflight(origin, listed);
            }
        }
        if (tokens.isMetadata(request)) {
            return get(request) ? new Situation.MetadataAsked() : new Situation.WrongMethod("GET");
        }
        return byCaller(visit);
    }

    /** By who sends it, whatever path it is for. */
    Situation byCaller(Visit visit) {
        return tokens.presented(visit).orElseGet(() -> withoutToken(visit));
    }

    private Situation withoutToken(Visit visit) {
        if (visit.renew()) {
            return new Situation.RenewalAsked();
        }
        Standing standing = sessions.of(visit);
        if (standing instanceof Standing.Good good) {
            return new Situation.SignedIn(good.session());
        }
        if (standing instanceof Standing.Unknown unknown) {
            return new Situation.SessionUnknown(unknown.why(), unknown.values());
        }
        WebRequest request = visit.request();
        RequestKind kind = RequestKind.of(request);
        Situation anonymous = request.mandatory() ? new Situation.Stranger(kind) : new Situation.Visitor(kind);
        return tokens.cookie(request, kind)
                .<Situation>map(token -> new Situation.TokenCookie(token, anonymous))
                .orElse(anonymous);
    }

    /** Who seems to be signed in, for our own paths, which refresh nothing. */
    Optional<SignedInSession> session(Visit visit) {
        return sessions.glance(visit);
    }

    private Situation own(Visit visit) {
        WebRequest request = visit.request();
        String path = request.path();
        if (path.equals(paths.login())) {
            return get(request) ? new Situation.LoginAsked(RequestKind.of(request)) : new Situation.WrongMethod("GET");
        }
        if (path.equals(paths.callback())) {
            return get(request) ? callbacks.classify(visit, session(visit)) : new Situation.WrongMethod("GET");
        }
        if (path.equals(paths.logout())) {
            return logout(request);
        }
        if (path.equals(paths.backChannelLogout())) {
            return request.method().equals("POST")
                    ? new Situation.BackChannelLogout()
                    : new Situation.WrongMethod("POST");
        }
        return path.equals(paths.diagnostics()) ? new Situation.DiagnosticsAsked() : new Situation.UnknownPath();
    }

    private Situation logout(WebRequest request) {
        boolean post = request.method().equals("POST");
        if (!post && !get(request)) {
            return new Situation.WrongMethod("GET, POST");
        }
        boolean asked = post || RequestKind.of(request) == RequestKind.PAGE_NAVIGATION;
        return new Situation.LogoutAsked(asked && SameOrigin.sent(request, paths.app(request)));
    }

    private static boolean get(WebRequest request) {
        return request.method().equals("GET");
    }
}
