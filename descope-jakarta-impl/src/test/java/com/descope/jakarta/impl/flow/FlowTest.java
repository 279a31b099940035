package com.descope.jakarta.impl.flow;

import com.descope.jakarta.emulator.DescopeEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the flow begin with: a Descope, which each class registers, an application there, and a browser. */
abstract class FlowTest {
    DescopeEmulator descope;
    FlowWorld world;
    TestBrowser browser;

    @BeforeEach
    void open(DescopeEmulator emulator) {
        descope = emulator;
        world = configured(FlowWorld.with(emulator));
        browser = world.browser();
    }

    /** As a class of tests needs it; with the documented defaults if it does not say. */
    FlowWorld configured(FlowWorld defaults) {
        return defaults;
    }

    @AfterEach
    void close() {
        world.close();
    }
}
