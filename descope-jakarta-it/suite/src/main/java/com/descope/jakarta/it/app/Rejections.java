package com.descope.jakarta.it.app;

import com.descope.jakarta.event.TokenRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An audit trail of refused tokens. */
@ApplicationScoped
public class Rejections {
    private final List<TokenRejected> seen = new CopyOnWriteArrayList<>();

    void note(@Observes TokenRejected event) {
        seen.add(event);
    }

    List<TokenRejected> seen() {
        return List.copyOf(seen);
    }
}
