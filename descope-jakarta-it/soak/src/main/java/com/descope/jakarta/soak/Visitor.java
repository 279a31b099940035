package com.descope.jakarta.soak;

import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.soak.Tally.Event;
import com.descope.jakarta.soak.app.OpenPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody before a browser: signs in, looks at pages, signs out, and comes again as himself or as somebody else. */
final class Visitor {
    private static final String LOGOUT = Provider.PUBLIC + "/descope/logout";
    private static final int WINDOWS = 3;

    private final int number;
    private final List<String> people;
    private final Window window;
    private final Site site;
    private final Judge judge;
    private final Tally tally;
    private final Executor windows;
    private Optional<String> me = Optional.empty();
    private Optional<Window> old = Optional.empty();
    private Instant left = Instant.EPOCH;
    private int leftAt;
    private boolean leaving;

    /** With further windows on {@code windows}. */
    Visitor(int number, Window window, Site site, Judge judge, Tally tally, Executor windows) {
        this.number = number;
        this.people = Provider.people(number);
        this.window = window;
        this.site = site;
        this.judge = judge;
        this.tally = tally;
        this.windows = windows;
    }

    /** Does one thing. */
    void act() {
        int chance = ThreadLocalRandom.current().nextInt(100);
        if (leaving) {
            logOut(false);
        } else if (me.isEmpty()) {
            beNobody(chance);
        } else if (chance < 50) {
            see(window, window.ask(browser -> browser.fetch(Window.MEMBER_PAGE)));
        } else if (chance < 75) {
            see(window, window.ask(browser -> browser.step(Window.MEMBER_PAGE)));
        } else if (chance < 90) {
            see(window, window.ask(browser -> browser.step(Window.OPEN_PAGE)));
        } else if (chance < 97) {
            openWindows().forEach(CompletableFuture::join);
        } else {
            logOut(chance == 99);
        }
    }

    private void beNobody(int chance) {
        old.ifPresent(this::mustBeNobody);
        if (chance < 60) {
            signIn(people.get(chance % people.size()));
        } else {
            mustBeNobody(window);
        }
    }

    private void signIn(String name) {
        window.beginAnew();
        Optional<Page> page = window.ask(browser -> {
            Page first = browser.navigate(Window.MEMBER_PAGE);
            return site.asks(first) ? site.choose(browser, first, name) : first;
        });
        if (page.isEmpty()) {
            return;
        }
        boolean here = page.get().url().toString().startsWith(Provider.PUBLIC);
        if (here && page.get().status() == 200) {
            old = Optional.empty();
            me = Optional.of(page.get().body());
            tally.count(Event.SIGN_IN);
            if (!isOneOfUs(page.get().body())) {
                judge.stranger(who(), page.get().body());
            }
        } else {
            tally.error((here ? "node: " : "Descope: ") + page.get().status() + " at a sign-in");
        }
    }

    private boolean isOneOfUs(String subject) {
        return people.stream()
                .anyMatch(name -> site.descope().user(name).subject().equals(subject));
    }

    /** What an answer tells somebody who is signed in. */
    private void see(Window seen, Optional<Page> answer) {
        if (answer.isEmpty() || me.isEmpty()) {
            return;
        }
        Page page = answer.get();
        String text = page.status() + " for " + page.place() + " at " + (seen.node() + 1);
        boolean nobodyOnOpenPage = page.status() == 200 && page.body().equals(OpenPage.NOBODY);
        if (page.status() == 302 || page.status() == 401) {
            judge.signedOut(who(), me.get(), text);
            me = Optional.empty();
        } else if (nobodyOnOpenPage) {
            // Only a protected page counts: the open one may just not know for the moment.
            tally.error("node: nobody on the open page");
            see(seen, seen.ask(browser -> browser.fetch(Window.MEMBER_PAGE)));
        } else if (page.status() != 200) {
            tally.error("node: " + page.status());
        } else if (!page.body().equals(me.get())) {
            judge.stranger(who(), page.body());
        }
    }

    /** More windows of the same browser, which ask at once. */
    private List<CompletableFuture<Void>> openWindows() {
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            Window one = window.copy();
            asked.add(
                    CompletableFuture.supplyAsync(() -> one.ask(browser -> browser.fetch(Window.MEMBER_PAGE)), windows)
                            .thenAccept(answer -> seeInTurn(one, answer)));
        }
        return asked;
    }

    private synchronized void seeInTurn(Window seen, Optional<Page> answer) {
        if (!leaving) {
            see(seen, answer);
        }
    }

    /** Tried again until it is answered: before that nobody knows whether he is still in. */
    private void logOut(boolean whileOthersAsk) {
        leaving = true;
        Window before = window.copy();
        List<CompletableFuture<Void>> others = whileOthersAsk ? openWindows() : List.of();
        Optional<Page> answer = window.ask(browser -> browser.step(Window.OPEN_PAGE))
                .flatMap(page -> window.ask(browser -> browser.submitOnly(page, LOGOUT, Map.of())));
        others.forEach(CompletableFuture::join);
        if (answer.isEmpty()) {
            return;
        }
        if (answer.get().status() != 302) {
            tally.error("node: " + answer.get().status() + " at a logout");
            return;
        }
        tally.count(Event.LOGOUT);
        leaving = false;
        left = Instant.now();
        leftAt = window.node();
        me = Optional.empty();
        old = Optional.of(before);
        mustBeNobodyAnywhere(before);
        window.ask(browser -> browser.follow(answer.get()));
        mustBeNobody(window);
    }

    /** With a copy of the cookies from before the logout. */
    private void mustBeNobodyAnywhere(Window copy) {
        int home = copy.node();
        mustBeNobody(copy);
        copy.goTo((home + 1) % Nodes.COUNT);
        mustBeNobody(copy);
        copy.goTo(home);
    }

    private void mustBeNobody(Window seen) {
        seen.ask(browser -> browser.fetch(Window.MEMBER_PAGE)).ifPresent(page -> {
            if (page.status() == 200) {
                judge.stayedIn(who(), leftAt, left, "as " + page.body() + " at " + (seen.node() + 1));
            } else if (page.status() != 401) {
                tally.error("node: " + page.status());
            }
        });
    }

    private String who() {
        return "browser " + number + " at node " + (window.node() + 1);
    }
}
