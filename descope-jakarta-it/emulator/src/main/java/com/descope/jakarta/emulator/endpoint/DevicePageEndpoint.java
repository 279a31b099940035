package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.grant.Devices;
import com.descope.jakarta.emulator.grant.Memory;
import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.page.Pages;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.emulator.user.Users;
import java.util.Optional;

/** The page where a user lets a device in (RFC 8628, 3.3). */
final class DevicePageEndpoint implements Handler {

    static final String PATH = "/device";

    private final Users users;
    private final Devices devices;
    private final Pages pages;

    DevicePageEndpoint(Users users, Memory memory, Pages pages) {
        this.users = users;
        this.devices = memory.devices();
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        Optional<String> code = call.parameters().first("user_code");
        if (code.isEmpty()) {
            return pages.userCode(PATH, false);
        }
        if (!devices.knows(code.get())) {
            return pages.userCode(PATH, true);
        }
        boolean denied = call.form().first("cancel").isPresent();
        Optional<EmulatedUser> user = call.form().first("user").flatMap(users::named);
        if (denied && devices.deny(code.get())) {
            return pages.message(200, "Device refused", "The device was not let in.");
        }
        if (user.isPresent() && devices.approve(code.get(), user.get())) {
            return pages.message(200, "Device connected", "You can go back to your device.");
        }
        return pages.approveDevice(PATH, code.get(), users.all());
    }
}
