package com.descope.jakarta.benchmark.token;

import com.descope.jakarta.impl.protocol.Deadline;
import java.time.Clock;

/** Who verifies. The names of those that are not ours are the libraries'. */
public enum Contender {
    BARE_SIGNATURE("the JDK's bare RS256 verification") {
        @Override
        Verifier verifier(Material material) {
            return new BareSignature(material.key(), material.tokens());
        }
    },
    FIRST_SIGHT("this module, first sight") {
        @Override
        Verifier verifier(Material material) {
            Clock clock = Clock.systemUTC();
            Validators validators = Validators.of(material, clock);
            return token -> validators.validator().accessToken(token, Deadline.ofRequest(clock));
        }
    },
    SEEN_AGAIN("this module, seen again") {
        @Override
        Verifier verifier(Material material) {
            Clock clock = Clock.systemUTC();
            Validators validators = Validators.of(material, clock);
            return token -> validators.remembering().verified(token, Deadline.ofRequest(clock));
        }
    },
    AUTH0("auth0 java-jwt") {
        @Override
        Verifier verifier(Material material) {
            return Peers.auth0(material);
        }
    },
    SMALLRYE("SmallRye JWT") {
        @Override
        Verifier verifier(Material material) {
            return Peers.smallRye(material);
        }
    },
    JOSE4J("jose4j") {
        @Override
        Verifier verifier(Material material) {
            return Peers.jose4j(material);
        }
    },
    NIMBUS("Nimbus's own processor") {
        @Override
        Verifier verifier(Material material) {
            return Peers.nimbus(material);
        }
    };

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    abstract Verifier verifier(Material material);

    boolean readsClaims() {
        return this != BARE_SIGNATURE;
    }

    public String title() {
        return title;
    }
}
