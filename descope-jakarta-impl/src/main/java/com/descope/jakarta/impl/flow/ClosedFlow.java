package com.descope.jakarta.impl.flow;

import com.descope.jakarta.LoginOptions;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Header;
import com.descope.jakarta.impl.web.WebRequest;
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
    public Answer login(WebRequest request, LoginOptions options) {
        throw DescopeLog.exception(resources.what(), resources.values().toArray());
    }

    @Override
    public SignedOut signOut(Visit visit) {
        return SignedOut.nobody();
    }

    @Override
    public void revoke(String token) {}

    private Decision refuse(Visit visit, Refusal refusal) {
        return errors.other(
                visit.request(),
                refusal.status(),
                refusal.what(),
                refusal.headers(),
                refusal.values().toArray());
    }
}
