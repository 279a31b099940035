package com.descope.jakarta.impl.session;

import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.WebRequest;
import com.descope.jakarta.impl.web.WebRequest.RequestCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sessions as sealed cookies of the browser. It makes no session of the container; where the application has one, that is
 * treated at sign-in and sign-out as if ours were in it.
 */
final class CookieSessionStore implements SessionStore {
    private static final String ATTRIBUTE = "com.descope.jakarta.session";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final WebRequest read;
    private final Supplier<SessionCookies> form;

    CookieSessionStore(
            HttpServletRequest request, HttpServletResponse response, WebRequest read, Supplier<SessionCookies> form) {
        this.request = request;
        this.response = response;
        this.read = read;
        this.form = form;
    }

    /**
     * What this request knows.
     *
     * @param held names of those cookies that the browser holds when it has the answer
     * @param octets what they take of its next request
     */
    private record State(Optional<SignedInSession> session, Set<String> held, int octets) {}

    @Override
    public Optional<SignedInSession> current() {
        return state().session();
    }

    @Override
    public void begin(SignedInSession session) throws SessionTooLarge {
        State before = state();
        List<CookieChange> cookies = form.get().write(session);
        HttpSession container = request.getSession(false);
        if (container != null) {
            boolean another = before.session()
                    .filter(other -> !other.subject().equals(session.subject()))
                    .isPresent();
            ContainerSession.signIn(request, container, another);
        }
        keep(before, session, cookies);
    }

    @Override
    public void replace(SignedInSession before, SignedInSession after) throws SessionTooLarge {
        State state = state();
        if (state.session().filter(before::equals).isPresent()) {
            keep(state, after, form.get().write(after));
        }
    }

    @Override
    public boolean replaceable() {
        return !response.isCommitted();
    }

    @Override
    public void end() {
        end(state());
    }

    @Override
    public void endOnly(SignedInSession over) {
        if (current().filter(over::equals).isPresent()) {
            ContainerSession.end(request);
        }
    }

    @Override
    public int added() {
        return Math.max(0, state().octets() - octets(ours()));
    }

    /** Opened once, however often it is asked for. What does not open is deleted, so that it is not tried each time. */
    private State state() {
        if (request.getAttribute(ATTRIBUTE) instanceof State known) {
            return known;
        }
        List<RequestCookie> ours = ours();
        Optional<SignedInSession> session =
                ours.isEmpty() ? Optional.empty() : form.get().open(ours);
        State found = new State(session, names(ours), octets(ours));
        request.setAttribute(ATTRIBUTE, found);
        if (session.isEmpty() && !ours.isEmpty()) {
            end(found);
        }
        return found;
    }

    private List<RequestCookie> ours() {
        List<RequestCookie> cookies = read.fields().cookies();
        boolean some = cookies.stream().anyMatch(cookie -> cookie.name().contains(SessionCookies.USE));
        return some ? form.get().among(cookies) : List.of();
    }

    private void keep(State before, SignedInSession session, List<CookieChange> cookies) {
        Set<String> stale = new LinkedHashSet<>(before.held());
        cookies.forEach(cookie -> stale.remove(cookie.name()));
        List<CookieChange> changes = new ArrayList<>(cookies);
        stale.forEach(name -> changes.add(form.get().deletion(name)));
        boolean sent = send(changes);
        List<RequestCookie> kept = cookies.stream()
                .map(cookie -> new RequestCookie(cookie.name(), cookie.value()))
                .toList();
        request.setAttribute(
                ATTRIBUTE,
                new State(
                        Optional.of(session),
                        sent ? names(kept) : before.held(),
                        sent ? octets(kept) : before.octets()));
    }

    /** The container's session goes with it: what is in there belongs to whoever was signed in. */
    private void end(State before) {
        boolean sent = send(before.held().stream().map(form.get()::deletion).toList());
        request.setAttribute(
                ATTRIBUTE, new State(Optional.empty(), sent ? Set.of() : before.held(), sent ? 0 : before.octets()));
        ContainerSession.end(request);
    }

    /**
     * Of several for one cookie the last counts (RFC 6265, section 5.3). A committed answer takes none. A shared cache in between
     * must give nobody another one's session, nor its end, so nothing of this answer is to be stored.
     */
    private boolean send(List<CookieChange> changes) {
        if (response.isCommitted()) {
            return false;
        }
        if (!changes.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
        }
        changes.forEach(change -> response.addHeader("Set-Cookie", change.headerValue()));
        return true;
    }

    private static Set<String> names(List<RequestCookie> cookies) {
        Set<String> names = new LinkedHashSet<>();
        cookies.forEach(cookie -> names.add(cookie.name()));
        return names;
    }

    private static int octets(List<RequestCookie> cookies) {
        return cookies.stream().mapToInt(RequestCookie::octets).sum();
    }
}
