package com.descope.jakarta.impl.observe;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.Setting;
import com.descope.jakarta.impl.flow.DiagnosticsDocument;
import com.descope.jakarta.impl.flow.IdentityTools;
import com.descope.jakarta.impl.flow.OwnPaths;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.page.AnswerHeaders;
import com.descope.jakarta.impl.token.KeyState;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.ForwardedHeaders;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.WebRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The document of {@code <path>/diagnostics}: what whoever looks for a failure asks first, and no secret. */
public final class DiagnosticsReport implements DiagnosticsDocument {
    private final DescopeConfig config;
    private final List<Setting> settings;
    private final IdentityTools identities;
    private final ProviderProbe probe;
    private final Surroundings surroundings;
    private final JsonWriter json;
    private final Clock clock;

    public DiagnosticsReport(
            DescopeConfig config,
            List<Setting> settings,
            IdentityTools identities,
            ProviderProbe probe,
            Surroundings surroundings,
            JsonWriter json,
            Clock clock) {
        this.config = config;
        this.settings = List.copyOf(settings);
        this.identities = identities;
        this.probe = probe;
        this.surroundings = surroundings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Answer answer(WebRequest request, OwnPaths paths) {
        PublicUrl app = paths.app(request);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("surroundings", surroundings.members());
        members.put("register", register(app, paths));
        members.put("provider", provider());
        members.put("keys", keys(identities.keys().state()));
        members.put("clock", clocks());
        members.put("proxy", proxy(request, app));
        members.put(
                "configuration",
                settings.stream().map(DiagnosticsReport::member).toList());
        return new Answer(200, AnswerHeaders.ofBody(), List.of(), "application/json", json.object(members));
    }

    /** The addresses of this application that Descope has to know. */
    private Map<String, Object> register(PublicUrl app, OwnPaths paths) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("redirectUri", app.absolute(paths.callback()));
        members.put("postLogoutRedirectUri", app.absolute(config.paths().afterLogout()));
        members.put("backchannelLogoutUri", app.absolute(paths.backChannelLogout()));
        return members;
    }

    private Map<String, Object> provider() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("issuer", config.provider().issuer());
        Optional<ProviderProbe.Result> seen = probe.look();
        seen.ifPresent(result -> {
            members.put("reachable", result.reachable());
            members.put("at", result.at());
            members.put("milliseconds", result.took().toMillis());
            result.status().ifPresent(status -> members.put("status", status));
            result.failure().ifPresent(code -> members.put("failure", code));
        });
        return members;
    }

    private Map<String, Object> keys(KeyState state) {
        Instant now = clock.instant();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("count", state.count());
        state.fetched()
                .ifPresent(then ->
                        members.put("ageSeconds", Duration.between(then, now).toSeconds()));
        state.servesUntil().ifPresent(end -> members.put("servesUntil", end));
        state.failure().ifPresent(code -> members.put("failure", code));
        return members;
    }

    private Map<String, Object> clocks() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("now", clock.instant());
        identities.clocks().ahead().ifPresent(ahead -> members.put("descopeAheadSeconds", ahead.toSeconds()));
        return members;
    }

    /** What proxies said, beside what the module goes by. */
    private static Map<String, Object> proxy(WebRequest request, PublicUrl app) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("publicUrl", app.absolute(""));
        members.put("requestUrl", PublicUrl.of(Optional.empty(), request).absolute(""));
        members.put(
                "headers",
                ForwardedHeaders.of(request).beside(app).stream()
                        .map(header -> Map.of(
                                "name", header.name(), "value", header.value(), "contradicts", header.contradicts()))
                        .toList());
        return members;
    }

    private static Map<String, Object> member(Setting setting) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("key", setting.property());
        setting.value().ifPresent(value -> members.put("value", value));
        members.put("from", setting.origin().orElse("default"));
        return members;
    }
}
