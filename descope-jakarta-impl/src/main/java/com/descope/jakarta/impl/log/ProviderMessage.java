package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Calls to Descope: 4000 to 4999. */
public enum ProviderMessage implements Message {
    UNREACHABLE(
            4001,
            Level.ERROR,
            "{0} could not be reached: {1}.",
            "Check network, proxy and descope.base-url; it is tried again with the next request.");

    private final Text text;

    ProviderMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
