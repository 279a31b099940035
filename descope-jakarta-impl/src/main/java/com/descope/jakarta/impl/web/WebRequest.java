package com.descope.jakarta.impl.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A request as the flow sees it. Nothing in it has been checked.
 *
 * @param path {@code servletPath + pathInfo}: decoded and normalised by the container, without context path
 * @param query the raw query string, empty if there is none
 * @param fields headers, cookies and form fields, read when asked for
 * @param mandatory the container wants a caller: a constraint protects the resource, or the application asked
 */
public record WebRequest(
        String method,
        String contextPath,
        String path,
        String rawPath,
        String query,
        Fields fields,
        boolean mandatory) {

    /** What is read on demand only, because most requests need none of it. */
    public interface Fields {
        /** Where the request was sent to, as the container understands forwarded headers. */
        Host host();

        /** The other end of the connection, an IP address; some servers put there what a trusted proxy forwarded. */
        String remoteAddress();

        List<String> headers(String name);

        /** All values of cookies with this name, or of all cookies by name. */
        List<RequestCookie> cookies();

        /** Values of a form field or query parameter. */
        List<String> parameters(String name);
    }

    /** A scheme in small letters, a host name or address, and a port. */
    public record Host(String scheme, String name, int port) {}

    /** One cookie as it came. */
    public record RequestCookie(String name, String value) {
        /** More than browsers keep for a site. */
        private static final int MOST = 200;

        /** All of them (RFC 6265, section 4.2.1), also those that share a name. */
        public static List<RequestCookie> of(List<String> headers) {
            return headers.stream()
                    .flatMap(header -> Arrays.stream(header.split(";")))
                    .map(String::strip)
                    .filter(pair -> pair.indexOf('=') > 0)
                    .limit(MOST)
                    .map(pair -> new RequestCookie(
                            pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)))
                    .toList();
        }

        /** What it takes of the request's header, with {@code =} and the separator. */
        public int octets() {
            return name.length() + value.length() + 3;
        }

        @Override
        public String toString() {
            return "RequestCookie[" + name + "]";
        }
    }

    public Host host() {
        return fields.host();
    }

    public Optional<String> header(String name) {
        return fields.headers(name).stream().findFirst();
    }

    public boolean headerIs(String name, String value) {
        return header(name).filter(value::equalsIgnoreCase).isPresent();
    }

    public boolean hasHeader(String name) {
        return !fields.headers(name).isEmpty();
    }
}
