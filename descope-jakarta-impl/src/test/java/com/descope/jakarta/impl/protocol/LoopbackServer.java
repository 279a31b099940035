package com.descope.jakarta.impl.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server on loopback that says byte for byte what a test wants. */
final class LoopbackServer implements AutoCloseable {
    /** What one connection gets after its first request was read. */
    interface Script {
        void answer(int connection, OutputStream out) throws IOException;
    }

    final List<String> requests = new CopyOnWriteArrayList<>();
    final CountDownLatch asked = new CountDownLatch(1);

    /** Counted down when a script could not write any more. */
    final CountDownLatch cut = new CountDownLatch(1);

    /** Counted down by {@link #close()}: whatever hangs, hangs on it. */
    final CountDownLatch released = new CountDownLatch(1);

    private final ServerSocket socket;
    private final Script script;

    LoopbackServer(Script script) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.script = script;
        Thread acceptor = new Thread(this::accept, "test-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    static LoopbackServer answering(String head, String body) throws IOException {
        return new LoopbackServer((connection, out) -> out.write(whole(head, body)));
    }

    static byte[] whole(String head, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return (head + "\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** For scripts: waits until the test is over, or a little while; true if it is over. */
    boolean over(long milliseconds) {
        try {
            return released.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void accept() {
        int connections = 0;
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                int number = ++connections;
                Thread thread = new Thread(() -> serve(connection, number), "test-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection, int number) {
        try (connection) {
            requests.add(request(connection.getInputStream()));
            asked.countDown();
            script.answer(number, connection.getOutputStream());
        } catch (IOException gone) {
            cut.countDown();
        }
    }

    /** Head and body; a first byte that begins no HTTP method (TLS) ends it at once. */
    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int missing = -1;
        while (missing != 0) {
            int octet = in.read();
            read.write(octet);
            String text = read.toString(StandardCharsets.ISO_8859_1);
            boolean handshake = octet == 22 && read.size() == 1;
            if (octet < 0 || handshake) {
                return text;
            }
            if (missing > 0) {
                missing--;
            } else if (text.endsWith("\r\n\r\n")) {
                missing = contentLength(text);
            }
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        released.countDown();
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
