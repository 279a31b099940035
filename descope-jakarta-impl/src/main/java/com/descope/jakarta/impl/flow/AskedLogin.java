package com.descope.jakarta.impl.flow;

import com.descope.jakarta.LoginOptions;
import com.descope.jakarta.impl.config.ProtocolParameters;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Encoding;
import com.descope.jakarta.impl.web.Parameters;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.RequestKind;
import com.descope.jakarta.impl.web.SavedPage;
import com.descope.jakarta.impl.web.WebRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Logins that the application asks for in its own way. All logins begin at the login path, which alone sees a browser's open
 * attempts, so the options travel there in the URL, sealed.
 */
final class AskedLogin {
    private static final String PARAMETER = "options";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 500;
    /** URLs of some servers and proxies end at 4,000 characters, and the page is in this one. */
    private static final int LONGEST = 1_500;

    private static final Pattern TEXT = Pattern.compile("(?=.*\\S)\\P{Cntrl}+");
    private static final Pattern NAME = Pattern.compile("[!-~]+");

    private final OwnPaths paths;
    private final Refusals refusals;
    private final Seal seal;
    private final JsonReader reader;
    private final JsonWriter writer;
    private final Duration life;
    private final Clock clock;

    /** Options hold for {@code life}. */
    AskedLogin(
            OwnPaths paths,
            Refusals refusals,
            Seal seal,
            JsonReader reader,
            JsonWriter writer,
            Duration life,
            Clock clock) {
        this.paths = paths;
        this.refusals = refusals;
        this.seal = seal;
        this.reader = reader;
        this.writer = writer;
        this.life = life;
        this.clock = clock;
    }

    /** What a login was asked to send, where it is to end, and what it is a step-up for. */
    record Asked(Map<String, String> parameters, Optional<String> page, List<String> stepUps) {
        static final Asked NOTHING = new Asked(Map.of(), Optional.empty(), List.of());
    }

    /** The way to the login path, for the kind of client that this is. */
    Answer answer(WebRequest request, LoginOptions options) {
        RequestKind kind = RequestKind.of(request);
        return refusals.signInAt(request, kind, url(request, kind, options, List.of()));
    }

    /** The login path with these options, for a step-up with what it is for. */
    String url(WebRequest request, RequestKind kind, LoginOptions options, List<String> stepUps) {
        check(options.parameters());
        PublicUrl app = paths.app(request);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("t", clock.millis());
        members.put("p", options.parameters());
        page(request, kind, app, options).ifPresent(page -> members.put("r", page.value()));
        if (!stepUps.isEmpty()) {
            members.put("u", stepUps);
        }
        String sealed = seal.seal(Purpose.LOGIN, PARAMETER, writer.object(members));
        return app.pathOf(paths.login()) + "?" + PARAMETER + "=" + Encoding.component(sealed);
    }

    /** A return path of the application's is as little trusted as one from outside: it may have it from there. */
    private Optional<SavedPage> page(WebRequest request, RequestKind kind, PublicUrl app, LoginOptions options) {
        return options.returnPath().isPresent()
                ? SavedPage.of(options.returnPath().get(), app, paths.prefix())
                : refusals.pageShown(request, kind, app);
    }

    /** What this visit to the login path brings; nothing where it is not of ours, or too old. */
    Asked read(WebRequest request) {
        return Parameters.parse(request.query())
                .flatMap(parameters -> parameters.single(PARAMETER))
                .flatMap(options -> seal.open(Purpose.LOGIN, PARAMETER, options))
                .flatMap(reader::object)
                .filter(this::fresh)
                .map(AskedLogin::asked)
                .orElse(Asked.NOTHING);
    }

    private boolean fresh(Map<String, Object> members) {
        return members.get("t") instanceof Long written
                && clock.instant().isBefore(Instant.ofEpochMilli(written).plus(life));
    }

    private static Asked asked(Map<String, Object> members) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (members.get("p") instanceof Map<?, ?> sent) {
            sent.forEach((name, value) -> parameters.put(name.toString(), value.toString()));
        }
        List<String> stepUps = members.get("u") instanceof List<?> sent
                ? sent.stream().map(Object::toString).toList()
                : List.of();
        return new Asked(parameters, Optional.ofNullable(members.get("r")).map(Object::toString), stepUps);
    }

    /** Throws for what cannot be sent. */
    static void check(Map<String, String> parameters) {
        int length = 0;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = parameter.getValue();
            if (ProtocolParameters.owns(name)) {
                throw DescopeLog.exception(SessionMessage.LOGIN_PARAMETER_OWNED, name);
            }
            length += name.length() + value.length();
            if (!fits(name, value) || length > LONGEST) {
                throw DescopeLog.exception(SessionMessage.LOGIN_PARAMETER_UNFIT, name);
            }
        }
    }

    static boolean fits(String name, String value) {
        int longest = name.equals("tenant") ? ProtocolParameters.LONGEST_TENANT : LONGEST_VALUE;
        return NAME.matcher(name).matches()
                && name.length() <= LONGEST_NAME
                && TEXT.matcher(value).matches()
                && value.length() <= longest;
    }
}
