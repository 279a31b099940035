package com.descope.jakarta.impl.grant;

import com.descope.jakarta.ClientCredentials;
import com.descope.jakarta.MachineToken;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.Message;
import java.util.List;

/** Where Descope sign-in is off, or misconfigured: there are no tokens, and why. */
public final class ClosedGrants implements ClientCredentials {
    private final Message what;
    private final List<Object> values;

    public ClosedGrants(Message what, List<Object> values) {
        this.what = what;
        this.values = List.copyOf(values);
    }

    @Override
    public MachineToken token() {
        throw DescopeLog.exception(what, values.toArray());
    }

    @Override
    public MachineToken token(String scope) {
        return token();
    }

    @Override
    public MachineToken token(String scope, String audience) {
        return token();
    }
}
