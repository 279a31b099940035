package com.descope.jakarta.emulator.http;

/** Answers a request. */
@FunctionalInterface
public interface Handler {

    /** The answer; never null. Interrupted when the emulator is closed meanwhile. */
    Reply answer(Call call) throws InterruptedException;
}
