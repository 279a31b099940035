package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.impl.config.ConfigProblem;
import com.descope.jakarta.impl.log.ConfigMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a class of this module is found: of two JARs, perhaps of two versions, nobody knows which one answers. */
record ModuleCopies(List<String> places) {

    static ModuleCopies of(Class<?> ours) {
        String resource = "/" + ours.getName().replace('.', '/') + ".class";
        try {
            return new ModuleCopies(Collections.list(ours.getClassLoader().getResources(resource.substring(1))).stream()
                    .map(url -> place(url, resource))
                    .distinct()
                    .sorted()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What tells the JARs apart: of a deployment's whole path there would be too much for one line. */
    private static String place(URL url, String resource) {
        String jar = url.toString().replaceFirst("!?" + Pattern.quote(resource) + "$", "");
        return jar.replaceFirst("^.*?((/[^/]*){1,4})$", "$1");
    }

    Optional<ConfigProblem> problem() {
        return places.size() > 1
                ? Optional.of(new ConfigProblem(ConfigMessage.SEVERAL_COPIES, List.of(String.join(", ", places))))
                : Optional.empty();
    }
}
