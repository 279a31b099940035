package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.web.Header;
import java.util.List;

/** The flow where nobody can be signed in: switched off, or started in spite of a broken configuration. */
final class ClosedFlow implements Flow {
    private final OwnPaths paths;
    private final Refusal ownPaths;
    private final Refusal resources;
    private final ErrorAnswers errors;

    /** One answer, and why. */
    record Refusal(int status, Message what, List<Object> values, List<Header> headers) {}

    ClosedFlow(OwnPaths paths, Refusal ownPaths, Refusal resources, ErrorAnswers errors) {
        this.paths = paths;
        this.ownPaths = ownPaths;
        this.resources = resources;
        this.errors = errors;
    }

    @Override
    public Decision decide(Visit visit) {
        if (paths.own(visit.request().path())) {
            return refuse(visit, ownPaths);
        }
        return visit.request().mandatory() ? refuse(visit, resources) : new Decision.GoOn(List.of());
    }

    @Override
    public SignedOut signOut(Visit visit) {
        return SignedOut.nobody();
    }

    @Override
    public ContextCalls calls() {
        return new ClosedCalls(resources);
    }

    private Decision refuse(Visit visit, Refusal refusal) {
        return errors.other(
                visit.request(),
                refusal.status(),
                refusal.what(),
                refusal.headers(),
                refusal.values().toArray());
    }
}
