package com.descope.jakarta.emulator.grant;

import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.emulator.user.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Devices that wait for a user (RFC 8628). Thread-safe. */
public final class Devices {

    private static final Duration SLOWER = Duration.ofSeconds(5);
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Switches switches;
    private final Ids ids;
    private final Clock clock;
    private final ExpiringMap<Device> byDeviceCode;
    private final ExpiringMap<Device> byUserCode;

    public Devices(Switches switches, Ids ids, Clock clock) {
        this.switches = switches;
        this.ids = ids;
        this.clock = clock;
        this.byDeviceCode = new ExpiringMap<>(clock);
        this.byUserCode = new ExpiringMap<>(clock);
    }

    /** What a poll comes to (RFC 8628, 3.5). */
    public sealed interface Poll {
        /** The user has agreed. */
        record Approved(EmulatedUser user, String scope) implements Poll {}

        /** Not yet, or never: {@code authorization_pending}, {@code slow_down}, {@code access_denied}, {@code expired_token}. */
        record NotApproved(String error) implements Poll {}
    }

    /** A device and the codes it got. */
    public static final class Device {

        private final String deviceCode;
        private final String userCode;
        private final String scope;
        private final Instant end;
        private Duration interval;
        private Instant lastPoll = Instant.MIN;
        private Optional<EmulatedUser> user = Optional.empty();
        private boolean denied;

        private Device(String deviceCode, String userCode, String scope, Instant end, Duration interval) {
            this.deviceCode = deviceCode;
            this.userCode = userCode;
            this.scope = scope;
            this.end = end;
            this.interval = interval;
        }

        public String deviceCode() {
            return deviceCode;
        }

        public String userCode() {
            return userCode;
        }
    }

    public synchronized Device start(String scope) {
        Instant end = clock.instant().plus(switches.get(Switch.DEVICE_CODE_LIFETIME));
        Device device = new Device(ids.next(""), ids.userCode(), scope, end, switches.get(Switch.DEVICE_INTERVAL));
        byDeviceCode.put(device.deviceCode, device, end.plus(REMEMBERED));
        byUserCode.put(device.userCode, device, end);
        return device;
    }

    /** Whether some device shows this code now. */
    public synchronized boolean knows(String userCode) {
        return byUserCode.get(canonical(userCode)).isPresent();
    }

    /** A user agrees; false when no device shows this code. */
    public synchronized boolean approve(String userCode, EmulatedUser user) {
        Optional<Device> device = byUserCode.remove(canonical(userCode));
        device.ifPresent(one -> one.user = Optional.of(user));
        return device.isPresent();
    }

    /** A user refuses; false when no device shows this code. */
    public synchronized boolean deny(String userCode) {
        Optional<Device> device = byUserCode.remove(canonical(userCode));
        device.ifPresent(one -> one.denied = true);
        return device.isPresent();
    }

    public synchronized Poll poll(String deviceCode) {
        Instant now = clock.instant();
        Optional<Device> known = byDeviceCode.get(deviceCode);
        if (known.isEmpty() || !now.isBefore(known.get().end)) {
            return new Poll.NotApproved("expired_token");
        }
        Device device = known.get();
        if (device.denied) {
            return new Poll.NotApproved("access_denied");
        }
        boolean hasty = now.isBefore(device.lastPoll.plus(device.interval));
        device.lastPoll = now;
        if (hasty) {
            device.interval = device.interval.plus(SLOWER);
            return new Poll.NotApproved("slow_down");
        }
        if (device.user.isEmpty()) {
            return new Poll.NotApproved("authorization_pending");
        }
        byDeviceCode.remove(deviceCode);
        return new Poll.Approved(device.user.get(), device.scope);
    }

    synchronized void clear() {
        byDeviceCode.clear();
        byUserCode.clear();
    }

    private static String canonical(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return letters.length() == 8 ? letters.substring(0, 4) + "-" + letters.substring(4) : letters;
    }
}
