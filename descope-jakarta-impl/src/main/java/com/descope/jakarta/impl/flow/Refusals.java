package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.log.RestMessage;
import com.descope.jakarta.impl.page.FacesRedirect;
import com.descope.jakarta.impl.page.Pages;
import com.descope.jakarta.impl.page.Problems;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Challenge;
import com.descope.jakarta.impl.web.Encoding;
import com.descope.jakarta.impl.web.Header;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.RequestKind;
import com.descope.jakarta.impl.web.SavedPage;
import com.descope.jakarta.impl.web.WebRequest;
import java.util.List;
import java.util.Optional;

/** How somebody is asked to sign in, each kind of client in the way that it understands. */
final class Refusals {
    private final OwnPaths paths;
    private final Pages pages;
    private final Problems problems;
    private final boolean metadata;

    /** With {@code metadata} challenges name the document about this resource server. */
    Refusals(OwnPaths paths, Pages pages, Problems problems, boolean metadata) {
        this.paths = paths;
        this.pages = pages;
        this.problems = problems;
        this.metadata = metadata;
    }

    /** No cookie and no session: a stranger costs nothing here. */
    Answer signInFirst(WebRequest request, RequestKind kind) {
        PublicUrl app = paths.app(request);
        String login = withReturn(app.pathOf(paths.login()), pageShown(request, kind, app));
        return kind == RequestKind.OTHER_NAVIGATION ? pages.sessionEnded(login) : signInAt(request, kind, login);
    }

    /** A login that the application asks for; a form that was sent is not sent again, so it goes on by GET. */
    Answer signInAt(WebRequest request, RequestKind kind, String login) {
        String challenge = challenge(paths.app(request));
        return switch (kind) {
            case PAGE_NAVIGATION, OTHER_NAVIGATION -> Answer.redirect(login);
            case FACES_AJAX -> FacesRedirect.to(login);
            case HTMX -> problems.unauthorized(challenge, login, true);
            case OTHER -> problems.unauthorized(challenge, login, false);
        };
    }

    /** A step-up, for somebody who is signed in. */
    Answer prove(WebRequest request, RequestKind kind, String login, StepUp wanted) {
        String challenge = Challenge.insufficientAuthentication(
                RestMessage.STEP_UP_NEEDED.line(), wanted.acr(), wanted.maxAge(), metadataUrl(paths.app(request)));
        return switch (kind) {
            case PAGE_NAVIGATION, OTHER_NAVIGATION -> Answer.redirect(login);
            case FACES_AJAX -> FacesRedirect.to(login);
            case HTMX -> problems.prove(challenge, login).with(new Header("HX-Redirect", login));
            case OTHER -> problems.prove(challenge, login);
        };
    }

    /** The token that came is not good; what to do about it stands in the challenge, and the evidence in the body. */
    Answer tokenRefused(WebRequest request, Message what, List<Object> values, String reference) {
        PublicUrl app = paths.app(request);
        String description = what.line(values.toArray());
        return problems.tokenRefused(
                Challenge.invalidToken(description, metadataUrl(app)),
                app.pathOf(paths.login()),
                what,
                values,
                reference);
    }

    private String challenge(PublicUrl app) {
        return Challenge.plain(metadataUrl(app));
    }

    private Optional<String> metadataUrl(PublicUrl app) {
        return metadata ? Optional.of(app.absolute(OwnPaths.METADATA)) : Optional.empty();
    }

    /** The page that the user sees, to which a login returns; empty where the request does not tell it. */
    Optional<SavedPage> pageShown(WebRequest request, RequestKind kind, PublicUrl app) {
        return switch (kind) {
            case PAGE_NAVIGATION, FACES_AJAX -> pageOf(request, app);
            case HTMX -> htmxPage(request, app);
            case OTHER_NAVIGATION, OTHER -> Optional.empty();
        };
    }

    /** The page that the request is for, as browsers see it; empty if it cannot be returned to. */
    Optional<SavedPage> pageOf(WebRequest request, PublicUrl app) {
        String below = request.rawPath().substring(request.contextPath().length());
        String page = app.pathOf(below) + (request.query().isEmpty() ? "" : "?" + request.query());
        return SavedPage.of(page, app, paths.prefix());
    }

    private Optional<SavedPage> htmxPage(WebRequest request, PublicUrl app) {
        return request.header("HX-Current-URL")
                .filter(url -> url.startsWith(app.origin() + "/"))
                .flatMap(url -> SavedPage.of(url.substring(app.origin().length()), app, paths.prefix()));
    }

    private static String withReturn(String login, Optional<SavedPage> page) {
        return page.map(saved -> login + "?return=" + Encoding.component(saved.value()))
                .orElse(login);
    }
}
