package com.descope.jakarta.impl.flow;

import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is logged. */
final class LogLines implements System.Logger {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    List<String> of(String code) {
        return lines.stream().filter(line -> line.startsWith(code)).toList();
    }

    List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public String getName() {
        return "test";
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
    public void log(Level level, ResourceBundle bundle, String format, Object... values) {
        lines.add(format);
    }
}
