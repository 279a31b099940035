package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.web.Header;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The network by the JDK's client: proxy, trust and name resolution are those of the JVM. */
public final class JdkHttpExchange implements HttpExchange, AutoCloseable {
    private final Duration requestTimeout;
    private final ClientThreads threads;
    private final Set<Runnable> underWay = ConcurrentHashMap.newKeySet();
    private volatile @Nullable HttpClient client;

    public JdkHttpExchange(DescopeConfig.Http http) {
        this.requestTimeout = http.requestTimeout();
        this.threads = new ClientThreads();
        this.client = threads.without(() -> clientOf(http, threads));
    }

    /**
     * HTTP/1.1, because a call that is cut closes a connection of its own: with HTTP/2 all calls share one, and wait together
     * when it stalls.
     */
    private static HttpClient clientOf(DescopeConfig.Http http, ClientThreads threads) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(http.connectTimeout())
                .executor(threads.executor())
                .build();
    }

    /** A GET whose connection broke, and any call that did not leave, is sent once more; what was too slow is not. */
    @Override
    public HttpReply send(HttpCall call) throws ProviderUnreachable {
        try {
            return once(call);
        } catch (ProviderUnreachable failure) {
            if (!Failures.worthAnotherTry(call, failure)) {
                throw failure;
            }
            return once(call);
        }
    }

    private HttpReply once(HttpCall call) throws ProviderUnreachable {
        HttpClient now = client;
        Duration left = call.deadline().leftUpTo(requestTimeout);
        if (now == null || left.isZero()) {
            throw now == null ? Failures.closed(call, false) : Failures.tooSlow(call, left, false);
        }
        CompletableFuture<HttpResponse<String>> answer = start(now, call);
        Runnable cut = () -> answer.cancel(true);
        underWay.add(cut);
        try {
            return reply(call, await(answer, call, left));
        } finally {
            underWay.remove(cut);
        }
    }

    /** The client's own timeout ends with the headers; this one covers the whole body. */
    private static HttpResponse<String> await(
            CompletableFuture<HttpResponse<String>> answer, HttpCall call, Duration left) throws ProviderUnreachable {
        try {
            return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw Failures.tooSlow(call, left, true);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw Failures.closed(call, true);
        } catch (CancellationException stopped) {
            throw Failures.closed(call, true);
        } catch (ExecutionException failed) {
            throw Failures.of(call, failed.getCause());
        }
    }

    private static CompletableFuture<HttpResponse<String>> start(HttpClient client, HttpCall call)
            throws ProviderUnreachable {
        try {
            return client.sendAsync(request(call), headers -> new CappedBody());
        } catch (RejectedExecutionException stopped) {
            throw Failures.closed(call, false);
        }
    }

    private static HttpRequest request(HttpCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri()).header("User-Agent", agent());
        for (Header header : call.headers()) {
            request.header(header.name(), header.value());
        }
        if (call.post()) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
            request.POST(BodyPublishers.ofString(UrlText.form(call.form())));
        }
        return request.build();
    }

    private static String agent() {
        String version = JdkHttpExchange.class.getPackage().getImplementationVersion();
        return version == null ? "descope-jakarta" : "descope-jakarta/" + version;
    }

    private static HttpReply reply(HttpCall call, HttpResponse<String> response) {
        ReplyHeaders headers = new ReplyHeaders(response.headers());
        return new HttpReply(
                response.statusCode(),
                headers.contentType(),
                headers.retryAfter(call.deadline().clock()),
                headers.date(),
                response.body());
    }

    /** Ends calls under way and all threads; before Java 21 the client's own thread ends when it is found to be garbage. */
    @Override
    public void close() {
        HttpClient last = client;
        client = null;
        if (last != null) {
            underWay.forEach(Runnable::run);
            threads.end(last);
        }
    }
}
