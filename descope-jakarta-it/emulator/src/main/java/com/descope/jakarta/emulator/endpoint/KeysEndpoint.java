package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.token.Keys;
import com.nimbusds.jose.util.JSONArrayUtils;
import java.util.List;
import java.util.Map;

/** The project's key set; its oldest address answers with a bare array. */
final class KeysEndpoint implements Handler {

    private final Switches switches;
    private final Keys keys;

    KeysEndpoint(Switches switches, Keys keys) {
        this.switches = switches;
        this.keys = keys;
    }

    @Override
    public Reply answer(Call call) {
        List<Map<String, Object>> published = keys.published();
        Reply reply = call.path().startsWith("/v1/")
                ? Reply.text(200, "application/json", JSONArrayUtils.toJSONString(published))
                : Reply.json(200, Map.of("keys", published));
        String caching = switches.get(Switch.JWKS_CACHE_CONTROL);
        return caching.isEmpty() ? reply.without("Cache-Control") : reply.with("Cache-Control", caching);
    }
}
