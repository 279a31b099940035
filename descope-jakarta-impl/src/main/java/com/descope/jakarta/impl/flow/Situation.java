package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.web.RequestKind;
import java.util.List;

/** What a request is to us. Every one has its answer in {@link LoginFlow}; {@link Cases} lets the compiler see to that. */
sealed interface Situation permits Situation.Plain, CallbackSituation {

    <A> A among(Cases<A> cases);

    /** One answer for each situation. */
    interface Cases<A> {
        A unknownPath(UnknownPath situation);

        A wrongMethod(WrongMethod situation);

        A preflight(Preflight situation);

        A loginAsked(LoginAsked situation);

        A callback(CallbackSituation situation);

        A logoutAsked(LogoutAsked situation);

        A backChannelLogout(BackChannelLogout situation);

        A metadataAsked(MetadataAsked situation);

        A diagnosticsAsked(DiagnosticsAsked situation);

        A bearer(Bearer situation);

        A ambiguousBearer(AmbiguousBearer situation);

        A tokenCookie(TokenCookie situation);

        A signedIn(SignedIn situation);

        A sessionUnknown(SessionUnknown situation);

        A renewalAsked(RenewalAsked situation);

        A stranger(Stranger situation);

        A visitor(Visitor situation);
    }

    /** Every situation but those of the callback. */
    sealed interface Plain extends Situation {}

    /** A path under our prefix that is not there. */
    record UnknownPath() implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.unknownPath(this);
        }
    }

    /** An own path, asked for by another method than {@code allow} lists. */
    record WrongMethod(String allow) implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.wrongMethod(this);
        }
    }

    /** A CORS preflight that is ours to answer. */
    record Preflight(String origin, boolean listed) implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.preflight(this);
        }
    }

    /** {@code <path>/login}. */
    record LoginAsked(RequestKind kind) implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.loginAsked(this);
        }
    }

    /** {@code <path>/logout}; trusted if a page of ours or the user himself asked. */
    record LogoutAsked(boolean trusted) implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.logoutAsked(this);
        }
    }

    /** Descope posts to {@code <path>/backchannel-logout}. */
    record BackChannelLogout() implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.backChannelLogout(this);
        }
    }

    /** The document about this resource server. */
    record MetadataAsked() implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.metadataAsked(this);
        }
    }

    /** {@code <path>/diagnostics}: there for some, and for others a path that is not there. */
    record DiagnosticsAsked() implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.diagnosticsAsked(this);
        }
    }

    /** A token of the request's own, or one that the application presents. */
    record Bearer(String token) implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.bearer(this);
        }

        @Override
        public String toString() {
            return "Bearer";
        }
    }

    /** Several {@code Authorization} headers, one with a token. */
    record AmbiguousBearer() implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.ambiguousBearer(this);
        }
    }

    /** A token in the configured cookie, from where it may come; if it is not good, it is as if it were not there. */
    record TokenCookie(String token, Situation without) implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.tokenCookie(this);
        }

        @Override
        public String toString() {
            return "TokenCookie";
        }
    }

    /** A session that is good for this request. */
    record SignedIn(SignedInSession session) implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.signedIn(this);
        }
    }

    /** A session that may be good or not: Descope has been out of reach for longer than is bridged. */
    record SessionUnknown(Message why, List<Object> values) implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.sessionUnknown(this);
        }
    }

    /** The application wants a new login from whoever is there. */
    record RenewalAsked() implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.renewalAsked(this);
        }
    }

    /** Nobody, where somebody is needed. */
    record Stranger(RequestKind kind) implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.stranger(this);
        }
    }

    /** Nobody, where nobody is fine. */
    record Visitor(RequestKind kind) implements Plain {
        @Override
        public <A> A among(Cases<A> cases) {
            return cases.visitor(this);
        }
    }
}
