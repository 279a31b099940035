package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.log.ProviderMessage;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** From what the JDK's client throws to what it means: whether bytes may have left, and what to say. */
final class Failures {
    private Failures() {}

    static ProviderUnreachable of(HttpCall call, @Nullable Throwable cause) {
        if (cause instanceof CappedBody.TooLong) {
            return failure(ProviderMessage.ANSWER_TOO_LONG, call, String.valueOf(CappedBody.MOST_BYTES), true, cause);
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return notConnected(call, "no connection within descope.http.connect-timeout", cause);
        }
        if (cause instanceof ConnectException) {
            boolean unknown = cause.getCause() instanceof UnresolvedAddressException;
            return notConnected(call, unknown ? "its host is not known" : "its host refuses connections", cause);
        }
        if (cause instanceof SSLHandshakeException) {
            return notConnected(call, "the TLS handshake failed: " + cause.getMessage(), cause);
        }
        return failure(ProviderMessage.BROKE_OFF, call, "", true, cause);
    }

    static ProviderUnreachable tooSlow(HttpCall call, Duration time, boolean sent) {
        return failure(ProviderMessage.TOO_SLOW, call, time.toString(), sent, null);
    }

    static ProviderUnreachable closed(HttpCall call, boolean sent) {
        return failure(ProviderMessage.UNREACHABLE, call, "the application is being stopped", sent, null);
    }

    /** Never what may have arrived and can be used only once, and never what took all its time or was too long. */
    static boolean worthAnotherTry(HttpCall call, ProviderUnreachable failure) {
        Throwable cause = failure.getCause();
        boolean broken =
                cause != null && !(cause instanceof CappedBody.TooLong) && !(cause instanceof HttpTimeoutException);
        return broken && (!call.post() || !failure.sent());
    }

    private static ProviderUnreachable notConnected(HttpCall call, String why, Throwable cause) {
        return failure(ProviderMessage.UNREACHABLE, call, why, false, cause);
    }

    private static ProviderUnreachable failure(
            ProviderMessage what, HttpCall call, String value, boolean sent, @Nullable Throwable cause) {
        return new ProviderUnreachable(what, List.of(call.toString(), value), sent, Optional.empty(), cause);
    }
}
