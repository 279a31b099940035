package com.descope.jakarta.it.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests that no client library sends: any bytes, any header as often as one likes, one connection each. */
public final class RawHttp {
    private static final int PATIENCE = 20_000;
    /** Of an answer that never came, because the server closed the connection. */
    public static final int CLOSED = 0;

    private RawHttp() {}

    /** Header lines go out as they are, in ISO 8859-1. */
    public static Page get(String url, String... headerLines) {
        URI target = URI.create(url);
        StringBuilder request = new StringBuilder("GET ").append(target.getRawPath());
        if (target.getRawQuery() != null) {
            request.append('?').append(target.getRawQuery());
        }
        request.append(" HTTP/1.1\r\nHost: ").append(target.getAuthority()).append("\r\n");
        for (String line : headerLines) {
            request.append(line).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        return parse(target, exchange(target, request.toString().getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String exchange(URI target, byte[] request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(target.getHost(), target.getPort())) {
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException refusedHalfway) {
                // It may have answered all the same.
            }
            read(socket.getInputStream(), answer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** A server that closes before it has read everything resets the connection, perhaps after its answer. */
    private static void read(InputStream in, ByteArrayOutputStream answer) {
        byte[] buffer = new byte[8192];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                answer.write(buffer, 0, count);
            }
        } catch (java.net.SocketTimeoutException late) {
            throw new UncheckedIOException(late);
        } catch (IOException reset) {
            // What came, came.
        }
    }

    private static Page parse(URI target, String answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Page("GET", target, CLOSED, HttpHeaders.of(Map.of(), (a, b) -> true), answer, List.of());
        }
        List<String> head = answer.substring(0, end).lines().toList();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        HttpHeaders fields = HttpHeaders.of(headers, (a, b) -> true);
        String body = answer.substring(end + 4);
        boolean chunked = fields.firstValue("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked");
        int status = Integer.parseInt(head.get(0).split(" ", 3)[1]);
        return new Page("GET", target, status, fields, chunked ? unchunked(body) : body, List.of());
    }

    /** RFC 9112, 7.1; the bodies here are ASCII. */
    private static String unchunked(String body) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (at < body.length()) {
            int lineEnd = body.indexOf("\r\n", at);
            int size = Integer.parseInt(body.substring(at, lineEnd).strip(), 16);
            if (size == 0) {
                break;
            }
            whole.append(body, lineEnd + 2, lineEnd + 2 + size);
            at = lineEnd + 2 + size + 2;
        }
        return whole.toString();
    }
}
