package com.descope.jakarta.impl.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What proxies say about the request before them: {@code X-Forwarded-*}, and {@code Forwarded} (RFC 7239). Whoever sends a
 * request can say it too, so it is compared and shown, and nothing follows from it.
 */
public final class ForwardedHeaders {
    private static final List<String> NAMES = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Forwarded-Ssl",
            "X-Real-IP");

    private static final int LONGEST = 100;

    private final WebRequest request;

    private ForwardedHeaders(WebRequest request) {
        this.request = request;
    }

    public static ForwardedHeaders of(WebRequest request) {
        return new ForwardedHeaders(request);
    }

    /**
     * One header.
     *
     * @param value all of its lines, cut, and made visible ASCII
     * @param contradicts whether it names another scheme, host or port than the public URL has
     */
    public record Seen(String name, String value, boolean contradicts) {}

    public boolean came() {
        return NAMES.stream().anyMatch(request::hasHeader);
    }

    /** Those that came, beside where browsers see the application as far as we know. */
    public List<Seen> beside(PublicUrl app) {
        URI known = URI.create(app.origin());
        return NAMES.stream()
                .filter(request::hasHeader)
                .map(name -> seen(name, String.join(", ", request.fields().headers(name)), known))
                .toList();
    }

    /** Where browsers would see the application if all of it were true and nothing else known than this; empty if they agree. */
    public Optional<String> otherThan(PublicUrl app) {
        if (beside(app).stream().noneMatch(Seen::contradicts)) {
            return Optional.empty();
        }
        URI known = URI.create(app.origin());
        String scheme = said("X-Forwarded-Proto", "proto").orElse(known.getScheme());
        Optional<String> port = first("X-Forwarded-Port");
        String host = said("X-Forwarded-Host", "host")
                .orElseGet(() -> port.isPresent() ? known.getHost() : known.getAuthority());
        boolean withPort = host.lastIndexOf(':') > host.lastIndexOf(']');
        return Optional.of(clean(
                scheme + "://" + host + (withPort ? "" : port.map(":"::concat).orElse(""))));
    }

    private Optional<String> said(String name, String parameter) {
        return first(name).or(() -> first("Forwarded").flatMap(element -> parameter(element, parameter)));
    }

    private Optional<String> first(String name) {
        return request.fields().headers(name).stream()
                .findFirst()
                .map(value -> value.split(",", 2)[0].strip())
                .filter(value -> !value.isEmpty());
    }

    private static Seen seen(String name, String value, URI known) {
        String first = value.split(",", 2)[0].strip();
        boolean contradicts =
                switch (name) {
                    case "X-Forwarded-Proto" -> !first.equalsIgnoreCase(known.getScheme());
                    case "X-Forwarded-Host" -> isOther(first, known);
                    case "X-Forwarded-Port" -> !first.equals(Integer.toString(portOf(known)));
                    case "Forwarded" ->
                        parameter(first, "proto")
                                        .filter(scheme -> !scheme.equalsIgnoreCase(known.getScheme()))
                                        .isPresent()
                                || parameter(first, "host")
                                        .filter(host -> isOther(host, known))
                                        .isPresent();
                    default -> false;
                };
        return new Seen(name, clean(value), contradicts);
    }

    /** A port that is not named is no other one: some proxies leave out theirs. */
    private static boolean isOther(String host, URI known) {
        int colon = host.lastIndexOf(':');
        boolean withPort = colon > host.lastIndexOf(']');
        String name = withPort ? host.substring(0, colon) : host;
        return !name.equalsIgnoreCase(known.getHost())
                || (withPort && !host.substring(colon + 1).equals(Integer.toString(portOf(known))));
    }

    private static int portOf(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme().toLowerCase(Locale.ROOT)) ? 443 : 80;
    }

    /** RFC 7239, section 4: pairs separated by semicolons, values perhaps in quotes. */
    private static Optional<String> parameter(String element, String name) {
        Matcher pair = Pattern.compile("(?i)(?:^|;)\\s*" + name + "=(\"?)([^\";]*)\\1\\s*(?:;|$)")
                .matcher(element);
        return pair.find() ? Optional.of(pair.group(2).strip()) : Optional.empty();
    }

    private static String clean(String value) {
        String cut = value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value;
        return cut.replaceAll("[^ -~]", "?");
    }
}
