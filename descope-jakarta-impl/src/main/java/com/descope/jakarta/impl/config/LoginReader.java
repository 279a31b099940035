package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads what is asked for at {@code /authorize}. */
final class LoginReader {
    /** RFC 6749, section 8.2. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private static final String NAMES = "a name of letters, digits, dots, underscores and hyphens";

    private final Values values;

    LoginReader(Values values) {
        this.values = values;
    }

    DescopeConfig.Login read() {
        return new DescopeConfig.Login(
                scopes(),
                parameters(),
                forwarded(),
                values.flag(ConfigKey.LOGIN_SILENT),
                values.duration(ConfigKey.LOGIN_TIMEOUT, Duration.ofSeconds(1), Duration.ofHours(1)));
    }

    private List<String> scopes() {
        String text = values.text(ConfigKey.SCOPES, Texts::isScope, Texts.SCOPE).orElseThrow();
        List<String> scopes = Arrays.stream(text.split(" +")).distinct().toList();
        if (!scopes.contains("openid")) {
            values.problem(ConfigKey.SCOPES, ConfigMessage.NO_OPENID);
        }
        return scopes;
    }

    private Map<String, String> parameters() {
        ConfigKey key = ConfigKey.AUTHORIZATION_PARAMETER;
        Map<String, String> parameters = new TreeMap<>(values.named(key));
        parameters.keySet().forEach(name -> check(key, name));
        String prompt = parameters.getOrDefault("prompt", "");
        if (List.of(prompt.split(" +")).contains("none")) {
            values.wrong(key, "prompt=" + prompt, "a prompt for every login; descope.login.silent=true asks nobody");
        }
        String tenant = parameters.getOrDefault("tenant", "");
        if (tenant.length() > ProtocolParameters.LONGEST_TENANT) {
            values.wrong(key, "tenant=" + tenant, "of at most " + ProtocolParameters.LONGEST_TENANT + " characters");
        }
        return Map.copyOf(parameters);
    }

    private List<String> forwarded() {
        ConfigKey key = ConfigKey.FORWARD_PARAMETERS;
        List<String> names = values.list(key).stream().distinct().toList();
        for (String name : names) {
            if (name.equals("prompt")) {
                values.problem(key, ConfigMessage.NOT_FORWARDABLE);
            } else {
                check(key, name);
            }
        }
        return names;
    }

    private void check(ConfigKey key, String name) {
        if (ProtocolParameters.owns(name)) {
            values.problem(key, ConfigMessage.PROTOCOL_PARAMETER, name);
        } else if (!NAME.matcher(name).matches()) {
            values.wrong(key, name, NAMES);
        }
    }
}
