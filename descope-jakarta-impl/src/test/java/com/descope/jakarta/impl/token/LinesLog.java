package com.descope.jakarta.impl.token;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/** Keeps what was said. */
final class LinesLog implements System.Logger {
    final List<String> lines = new ArrayList<>();

    @Override
    public String getName() {
        return "lines";
    }

    @Override
    public boolean isLoggable(Level level) {
        return true;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
        lines.add(message);
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
        lines.add(format);
    }
}
