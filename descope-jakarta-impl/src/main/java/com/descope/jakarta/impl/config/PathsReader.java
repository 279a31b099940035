package com.descope.jakarta.impl.config;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the paths: below the context path, beginning with one slash, and without a way out. */
final class PathsReader {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,=:@-]+)+");
    private static final Pattern PAGE = Pattern.compile("/|(/[A-Za-z0-9._~!$&'()*+,=:@%-]+)+/?(\\?[!-~]*)?");

    private final Values values;

    PathsReader(Values values) {
        this.values = values;
    }

    DescopeConfig.Paths read() {
        String path = path(ConfigKey.PATH, "/descope");
        String callback = path(ConfigKey.CALLBACK_PATH, path + "/callback");
        boolean taken = callback.equals(path + "/login") || callback.equals(path + "/logout");
        if (!callback.startsWith(path + "/") || taken) {
            values.wrong(ConfigKey.CALLBACK_PATH, callback, "a path under " + path + " that is not login or logout");
        }
        return new DescopeConfig.Paths(
                path,
                callback,
                values.url(ConfigKey.EXTERNAL_URL, false).map(PathsReader::withoutSlash),
                page(ConfigKey.LANDING_PATH).orElse("/"),
                page(ConfigKey.LOGOUT_REDIRECT_PATH).orElse("/"),
                page(ConfigKey.ERROR_PATH));
    }

    private String path(ConfigKey key, String byDefault) {
        String path = values.text(key).orElse(byDefault);
        if (!PATH.matcher(path).matches() || climbs(path)) {
            values.wrong(key, path, "a path such as /descope, without a slash at its end");
            return byDefault;
        }
        return path;
    }

    private Optional<String> page(ConfigKey key) {
        Optional<String> page = values.text(key);
        if (page.isPresent() && (!PAGE.matcher(page.get()).matches() || climbs(page.get()))) {
            values.wrong(key, page.get(), "a path under the context path that begins with one slash");
            return Optional.empty();
        }
        return page;
    }

    private static boolean climbs(String path) {
        String lower = path.replace("%2e", ".").replace("%2E", ".");
        return Pattern.compile("/\\.{1,2}(/|\\?|$)").matcher(lower).find();
    }

    private static URI withoutSlash(URI url) {
        return URI.create(url.toString().replaceAll("/+$", ""));
    }
}
