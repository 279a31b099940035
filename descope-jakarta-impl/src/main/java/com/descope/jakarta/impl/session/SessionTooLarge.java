package com.descope.jakarta.impl.session;

import com.descope.jakarta.impl.log.SessionMessage;
import java.io.Serial;
import java.util.List;

/** What was to be kept does not fit where sessions are kept. Nothing was kept. */
public final class SessionTooLarge extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int octets;
    private final int most;

    public SessionTooLarge(int octets, int most) {
        super(SessionMessage.TOO_LARGE.line(octets, most), null, false, false);
        this.octets = octets;
        this.most = most;
    }

    /** What it would have taken, and what there is room for. */
    public List<Object> values() {
        return List.of(octets, most);
    }
}
