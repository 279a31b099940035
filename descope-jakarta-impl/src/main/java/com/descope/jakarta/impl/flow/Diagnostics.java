package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.Loopback;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.ForwardedHeaders;
import com.descope.jakarta.impl.web.WebRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Who may see {@code <path>/diagnostics}. */
final class Diagnostics {
    private final Optional<String> role;
    private final boolean ofThisMachine;
    private final OwnPaths paths;
    private final DiagnosticsDocument document;

    Diagnostics(DescopeConfig config, OwnPaths paths, DiagnosticsDocument document) {
        this.role = config.diagnosticsRole();
        this.ofThisMachine = Loopback.is(config.provider().baseUrl());
        this.paths = paths;
        this.document = document;
    }

    /**
     * A developer at his own machine, whose Descope is there too. Nothing of the request may say that it comes from elsewhere: a
     * proxy in front of us is on loopback for everybody, a server may believe a forwarded address, and a page of another host can
     * lead a browser to an address of this machine under its own name.
     */
    boolean isForAnybody(WebRequest request) {
        return ofThisMachine
                && Loopback.isAddress(request.fields().remoteAddress())
                && Loopback.isName(request.host().name())
                && !ForwardedHeaders.of(request).came();
    }

    /** The caller is found out only where a role is configured at all. */
    boolean isFor(Supplier<Decision> decision) {
        return role.isPresent()
                && decision.get() instanceof Decision.Identify identify
                && identify.caller().groups().contains(role.get());
    }

    Answer answer(WebRequest request) {
        return document.answer(request, paths);
    }
}
