package com.descope.jakarta.soak;

import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.NoAnswer;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.soak.Tally.Event;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A browser's window behind the balancer: without an answer of its node it goes on at the other one. */
final class Window {
    static final String MEMBER_PAGE = Provider.PUBLIC + "/member";
    static final String OPEN_PAGE = Provider.PUBLIC + "/open";

    private final Browser browser;
    private final Balancer balancer;
    private final Tally tally;
    private int node;

    Window(Browser browser, Balancer balancer, Tally tally) {
        this.browser = browser;
        this.balancer = balancer;
        this.tally = tally;
        goTo(balancer.any());
    }

    /** With the same cookies, at the same node. */
    Window copy() {
        Window other = new Window(browser.copy(), balancer, tally);
        other.goTo(node);
        return other;
    }

    int node() {
        return node;
    }

    void goTo(int other) {
        node = other;
        browser.through(balancer.route(other));
    }

    /** A browser without a session: the balancer may send it anywhere. */
    void beginAnew() {
        goTo(balancer.any());
    }

    /** The answer; none if there was none, which is counted by its kind. */
    Optional<Page> ask(Function<Browser, Page> request) {
        tally.count(Event.REQUEST);
        try {
            return Optional.of(request.apply(browser));
        } catch (NoAnswer lost) {
            boolean application = "localhost".equals(lost.from().getHost());
            tally.error((application ? "node: " : "Descope: ") + kind(lost.getCause()));
            if (application) {
                move(lost.getCause());
            }
            return Optional.empty();
        }
    }

    /** A node that is slow is no lost one. */
    private void move(@Nullable Throwable cause) {
        if (cause instanceof ConnectException) {
            balancer.lost(node);
        }
        if (!(cause instanceof HttpTimeoutException) && balancer.isUp(balancer.other(node))) {
            tally.count(Event.MOVE);
            goTo(balancer.other(node));
        }
    }

    private static String kind(@Nullable Throwable cause) {
        if (cause instanceof ConnectException) {
            return "connection refused";
        }
        return cause instanceof HttpTimeoutException ? "no answer in 30 s" : "connection broken";
    }
}
