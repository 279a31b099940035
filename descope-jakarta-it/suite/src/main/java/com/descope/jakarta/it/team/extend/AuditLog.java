package com.descope.jakarta.it.team.extend;

import com.descope.jakarta.event.SignInFailed;
import com.descope.jakarta.event.SignedIn;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.event.TokenRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Who came, who went and who was turned away, a line each. */
@ApplicationScoped
public class AuditLog {
    private static final System.Logger LOG = System.getLogger("audit");

    void signedIn(@Observes SignedIn event) {
        say("signed in: " + event.caller().subject());
    }

    void signedOut(@Observes SignedOut event) {
        say("signed out: " + event.subject() + ", " + event.reason());
    }

    void failed(@Observes SignInFailed event) {
        say("sign-in failed: " + event.code() + ", reference " + event.reference());
    }

    void rejected(@Observes TokenRejected event) {
        say("token rejected: " + event.code() + ", reference " + event.reference());
    }

    private static void say(String line) {
        LOG.log(System.Logger.Level.INFO, line);
    }
}
