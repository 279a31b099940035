package com.descope.jakarta.impl.grant;

import com.descope.jakarta.DescopeException;
import com.descope.jakarta.DeviceAuthorization;
import com.descope.jakarta.DeviceSignIn;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.GrantMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.ProviderRefused;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import com.descope.jakarta.impl.protocol.TokenEndpoint;
import com.descope.jakarta.impl.protocol.TokenResponse;
import com.descope.jakarta.impl.token.TokenRefused;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

/** The questions for one device: the next is asked only when the one before is answered. */
final class DevicePolling {
    private final DeviceAuthorization login;
    private final TokenEndpoint endpoint;
    private final DeviceProof proof;
    private final Timer timer;
    private final Clock clock;
    private final CompletableFuture<DeviceSignIn> result = new CompletableFuture<>();
    private volatile DevicePace pace;
    private volatile Timer.Appointment next = () -> {};

    DevicePolling(DeviceAuthorization login, TokenEndpoint endpoint, DeviceProof proof, Timer timer, Clock clock) {
        this.login = login;
        this.endpoint = endpoint;
        this.proof = proof;
        this.timer = timer;
        this.clock = clock;
        this.pace = DevicePace.of(login.interval());
    }

    CompletableFuture<DeviceSignIn> result() {
        return result;
    }

    /** Runs this when it is over, however it ends: cancelled by whoever waits, too. */
    void begin(Runnable whenOver) {
        CompletionStage<DeviceSignIn> over = result;
        over.whenComplete((signedIn, failed) -> {
            next.cancel();
            whenOver.run();
        });
        askIn(pace.pause());
    }

    void end(GrantMessage why) {
        result.completeExceptionally(DescopeLog.exception(why));
    }

    /** At the latest at the end of the codes, so that whoever waits is told in time. */
    private void askIn(Duration pause) {
        Duration left = Duration.between(clock.instant(), login.end());
        Duration delay = left.compareTo(pause) < 0 ? (left.isNegative() ? Duration.ZERO : left) : pause;
        try {
            next = timer.in(delay, this::ask);
            if (result.isDone()) {
                next.cancel();
            }
        } catch (RejectedExecutionException stopped) {
            end(GrantMessage.DEVICE_STOPPED);
        }
    }

    private void ask() {
        if (result.isDone()) {
            return;
        }
        if (!clock.instant().isBefore(login.end())) {
            end(GrantMessage.DEVICE_EXPIRED);
            return;
        }
        try {
            Deadline deadline = Deadline.ofRequest(clock);
            TokenResponse response = endpoint.ofDevice(login.deviceCode(), deadline);
            result.complete(proof.prove(response, deadline));
        } catch (ProviderUnreachable outage) {
            pace = pace.failed();
            askIn(pace.pauseAfter(outage));
        } catch (ProviderRefused refused) {
            refused(refused);
        } catch (ProviderFailure failure) {
            fail(DescopeLog.exception(failure.what(), failure.values()));
        } catch (TokenRefused refused) {
            fail(DescopeLog.exception(refused.what(), refused.values()));
        } catch (RuntimeException failed) {
            result.completeExceptionally(failed);
        }
    }

    /** RFC 8628, section 3.5. */
    private void refused(ProviderRefused refused) {
        switch (refused.error()) {
            case "authorization_pending" -> {
                pace = pace.well();
                askIn(pace.pause());
            }
            case "slow_down" -> {
                pace = pace.slower();
                askIn(pace.pause());
            }
            case "expired_token" -> end(GrantMessage.DEVICE_EXPIRED);
            case "access_denied" -> end(GrantMessage.DEVICE_REFUSED);
            default -> fail(DescopeLog.exception(refused.what(), refused.values()));
        }
    }

    private void fail(DescopeException why) {
        result.completeExceptionally(why);
    }
}
