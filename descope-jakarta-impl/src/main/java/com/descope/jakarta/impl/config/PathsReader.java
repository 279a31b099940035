package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.util.Optional;
import java.util.Set;

/** Reads the paths: below the context path, beginning with one slash, and without a way out. */
final class PathsReader {
    /** Those of this version and of versions to come. */
    private static final Set<String> TAKEN = Set.of("/login", "/logout", "/diagnostics", "/backchannel-logout");

    private final Values values;

    PathsReader(Values values) {
        this.values = values;
    }

    DescopeConfig.Paths read() {
        String path = values.text(
                        ConfigKey.PATH, PagePath::isOwn, "a path such as /descope, without a slash at its end")
                .orElseThrow();
        return new DescopeConfig.Paths(
                path,
                callback(path),
                new UrlReader(values).base(ConfigKey.EXTERNAL_URL).map(UrlReader::normal),
                page(ConfigKey.LANDING_PATH, path).orElseThrow(),
                page(ConfigKey.LOGOUT_REDIRECT_PATH, path).orElseThrow(),
                page(ConfigKey.ERROR_PATH, path));
    }

    private String callback(String path) {
        String usual = path + "/callback";
        String callback = values.text(ConfigKey.CALLBACK_PATH, PagePath::isOwn, "a path such as " + usual)
                .orElse(usual);
        if (values.broken(ConfigKey.PATH)) {
            return callback;
        }
        if (!callback.startsWith(path + "/")) {
            values.problem(ConfigKey.CALLBACK_PATH, ConfigMessage.CALLBACK_OUTSIDE, callback, path);
        } else if (TAKEN.contains(callback.substring(path.length()))) {
            values.problem(ConfigKey.CALLBACK_PATH, ConfigMessage.CALLBACK_TAKEN, callback, path);
        }
        return callback;
    }

    /** Under our own prefix a landing page would begin the next login, without an end. */
    private Optional<String> page(ConfigKey key, String path) {
        Optional<String> page =
                values.text(key, PagePath::isPageWithQuery, "a path under the context path, such as /welcome");
        page.filter(text -> PagePath.isUnder(text, path))
                .ifPresent(text -> values.problem(key, ConfigMessage.PAGE_AMONG_OWN, text, path));
        return page;
    }
}
