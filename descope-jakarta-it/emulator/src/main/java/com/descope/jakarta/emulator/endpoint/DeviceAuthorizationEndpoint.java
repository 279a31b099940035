package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.grant.Devices.Device;
import com.descope.jakarta.emulator.grant.Memory;
import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.user.Users;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /oauth2/v1/device} (RFC 8628, 3.1). */
final class DeviceAuthorizationEndpoint implements Handler {

    private final Project project;
    private final Switches switches;
    private final Memory memory;
    private final ClientAuthentication clients;

    DeviceAuthorizationEndpoint(Project project, Switches switches, Users users, Memory memory) {
        this.project = project;
        this.switches = switches;
        this.memory = memory;
        this.clients = new ClientAuthentication(project, switches, users);
    }

    @Override
    public Reply answer(Call call) {
        clients.of(call);
        Device device = memory.devices().start(call.form().first("scope").orElse("openid"));
        String page = project.baseUrl() + DevicePageEndpoint.PATH;
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("device_code", device.deviceCode());
        members.put("user_code", device.userCode());
        members.put("verification_uri", page);
        members.put("verification_uri_complete", page + "?user_code=" + device.userCode());
        members.put("expires_in", switches.get(Switch.DEVICE_CODE_LIFETIME).toSeconds());
        members.put("interval", switches.get(Switch.DEVICE_INTERVAL).toSeconds());
        return Reply.json(200, members);
    }
}
