package com.descope.jakarta.benchmark.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One kept-alive connection to the server; as plain as can be, because it takes CPU time from whom it measures. */
final class Connection implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)");
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final byte[] buffer = new byte[16_384];

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    static byte[] request(String path, String header) {
        String text = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n" + header + "\r\n";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Status line, headers and body. */
    String exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        InputStream in = socket.getInputStream();
        int filled = 0;
        while (true) {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                throw new IOException("the server hung up");
            }
            filled += read;
            String answer = new String(buffer, 0, filled, StandardCharsets.ISO_8859_1);
            int end = answer.indexOf("\r\n\r\n");
            if (end >= 0 && filled >= end + 4 + length(answer.substring(0, end))) {
                return answer;
            }
        }
    }

    private static int length(String head) {
        Matcher matcher = LENGTH.matcher(head.toLowerCase(Locale.ROOT));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
