package com.descope.jakarta.impl.grant;

import com.descope.jakarta.DeviceAuthorization;
import com.descope.jakarta.DeviceLogin;
import com.descope.jakarta.DeviceSignIn;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.GrantMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.DeviceEndpoint;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.TokenEndpoint;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Device logins (RFC 8628), all of which end with the deployment. */
public final class DeviceLogins implements DeviceLogin, AutoCloseable {
    private static final int MOST_OPEN = 1_000;

    private final String scope;
    private final DeviceEndpoint devices;
    private final TokenEndpoint tokens;
    private final DeviceProof proof;
    private final Timer timer;
    private final Clock clock;
    private final Map<String, DevicePolling> open = new ConcurrentHashMap<>();

    /** With these scopes where a login asks for no others. */
    public DeviceLogins(
            List<String> scopes,
            DeviceEndpoint devices,
            TokenEndpoint tokens,
            DeviceProof proof,
            Timer timer,
            Clock clock) {
        this.scope = String.join(" ", scopes);
        this.devices = devices;
        this.tokens = tokens;
        this.proof = proof;
        this.timer = timer;
        this.clock = clock;
    }

    @Override
    public DeviceAuthorization start() {
        return start(scope);
    }

    @Override
    public DeviceAuthorization start(String wanted) {
        MachineWish.checkScope(wanted);
        try {
            return devices.authorize(wanted, Deadline.ofRequest(clock));
        } catch (ProviderFailure failure) {
            throw DescopeLog.exception(failure.what(), failure.values());
        }
    }

    @Override
    public CompletionStage<DeviceSignIn> await(DeviceAuthorization login) {
        if (open.size() >= MOST_OPEN) {
            throw DescopeLog.exception(GrantMessage.DEVICES_TOO_MANY, MOST_OPEN);
        }
        DevicePolling polling = new DevicePolling(login, tokens, proof, timer, clock);
        DevicePolling before = open.putIfAbsent(login.deviceCode(), polling);
        if (before != null) {
            return before.result();
        }
        polling.begin(() -> open.remove(login.deviceCode(), polling));
        return polling.result();
    }

    @Override
    public void close() {
        open.values().forEach(polling -> polling.end(GrantMessage.DEVICE_STOPPED));
    }
}
