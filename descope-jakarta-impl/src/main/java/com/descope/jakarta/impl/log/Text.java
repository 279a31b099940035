package com.descope.jakarta.impl.log;

import com.google.errorprone.annotations.Immutable;
import java.lang.System.Logger.Level;

/**
 * The wording of a message.
 *
 * @param number four digits, the visible part of the id
 * @param cause what happened; {@code {0}}, {@code {1}} and so on stand for values
 * @param remedy what to do about it, with the same values
 */
@Immutable
public record Text(int number, Level level, String cause, String remedy) {

    public String id() {
        return "DESCOPE-" + number;
    }
}
