package com.descope.jakarta.it.app;

import com.descope.jakarta.event.Refreshed;
import com.descope.jakarta.event.SignInFailed;
import com.descope.jakarta.event.SignedIn;
import com.descope.jakarta.event.SignedOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who came and went, a line each. */
@ApplicationScoped
public class AuditTrail {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    void note(@Observes SignedIn event) {
        lines.add("in " + event.caller().subject());
    }

    void note(@Observes SignInFailed event) {
        lines.add("failed " + event.code());
    }

    void note(@Observes Refreshed event) {
        lines.add("refreshed " + event.subject());
    }

    void note(@Observes SignedOut event) {
        lines.add("out " + event.subject() + " " + event.reason());
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
