package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.attempt.LoginState;
import com.descope.jakarta.impl.attempt.MatchedCallback;
import com.descope.jakarta.impl.log.Message;
import java.util.List;

/** What a callback is to us (RFC 6749, section 4.1.2); answered in {@link CallbackAnswers}. */
sealed interface CallbackSituation extends Situation {

    <A> A amongCallbacks(CallbackCases<A> cases);

    @Override
    default <A> A among(Situation.Cases<A> cases) {
        return cases.callback(this);
    }

    /** One answer for each. */
    interface CallbackCases<A> {
        A malformed(Malformed situation);

        A finished(Finished situation);

        A superseded(Superseded situation);

        A refused(Refused situation);

        A proved(Proved situation);

        A lostSilent(LostSilent situation);

        A lostError(LostError situation);

        A lostSignedIn(LostSignedIn situation);

        A lost(Lost situation);
    }

    /** Not what the protocol says, or with a state that is not ours. */
    record Malformed(Message what, List<Object> values) implements CallbackSituation {
        @Override
        public <A> A amongCallbacks(CallbackCases<A> cases) {
            return cases.malformed(this);
        }
    }

    /** This attempt was finished a moment ago, and led there. */
    record Finished(String location) implements CallbackSituation {
        @Override
        public <A> A amongCallbacks(CallbackCases<A> cases) {
            return cases.finished(this);
        }
    }

    /** The browser signed in meanwhile, in another tab. */
    record Superseded(MatchedCallback callback) implements CallbackSituation {
        @Override
        public <A> A amongCallbacks(CallbackCases<A> cases) {
            return cases.superseded(this);
        }
    }

    /** Descope says no. */
    record Refused(MatchedCallback callback, ProviderError error) implements CallbackSituation {
        @Override
        public <A> A amongCallbacks(CallbackCases<A> cases) {
            return cases.refused(this);
        }
    }

    /** Our attempt, with a code. */
    record Proved(MatchedCallback callback, String code) implements CallbackSituation {
        @Override
        public <A> A amongCallbacks(CallbackCases<A> cases) {
            return cases.proved(this);
        }

        @Override
        public String toString() {
            return "Proved";
        }
    }

    /** A silent attempt of ours whose cookie did not come back. */
    record LostSilent() implements CallbackSituation {
        @Override
        public <A> A amongCallbacks(CallbackCases<A> cases) {
            return cases.lostSilent(this);
        }
    }

    /** Descope says no, to an attempt that is not open. */
    record LostError(ProviderError error) implements CallbackSituation {
        @Override
        public <A> A amongCallbacks(CallbackCases<A> cases) {
            return cases.lostError(this);
        }
    }

    /** No such attempt, but the browser is signed in. */
    record LostSignedIn() implements CallbackSituation {
        @Override
        public <A> A amongCallbacks(CallbackCases<A> cases) {
            return cases.lostSignedIn(this);
        }
    }

    /** Our state without our cookie. */
    record Lost(LoginState state) implements CallbackSituation {
        @Override
        public <A> A amongCallbacks(CallbackCases<A> cases) {
            return cases.lost(this);
        }
    }
}
