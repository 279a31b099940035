package com.descope.jakarta.impl.grant;

import com.descope.jakarta.ClientCredentials;
import com.descope.jakarta.DescopeException;
import com.descope.jakarta.DeviceAuthorization;
import com.descope.jakarta.DeviceLogin;
import com.descope.jakarta.DeviceSignIn;
import com.descope.jakarta.MachineToken;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.Message;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where Descope sign-in is off, or misconfigured: there are no tokens, and why. */
public final class ClosedGrants implements ClientCredentials, DeviceLogin {
    private final Message what;
    private final List<Object> values;

    public ClosedGrants(Message what, List<Object> values) {
        this.what = what;
        this.values = List.copyOf(values);
    }

    @Override
    public MachineToken token() {
        throw closed();
    }

    @Override
    public MachineToken token(String scope) {
        return token();
    }

    @Override
    public MachineToken token(String scope, String audience) {
        return token();
    }

    @Override
    public DeviceAuthorization start() {
        throw closed();
    }

    @Override
    public DeviceAuthorization start(String scope) {
        throw closed();
    }

    @Override
    public CompletionStage<DeviceSignIn> await(DeviceAuthorization login) {
        throw closed();
    }

    private DescopeException closed() {
        return DescopeLog.exception(what, values.toArray());
    }
}
