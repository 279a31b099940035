package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.emulator.browser.EmulatedBrowser;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExtensionTest {

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = new DescopeEmulatorExtension();

    /** As an Arquillian deployment asks for it: before the extension's turn has come. */
    private static final DescopeEmulator EARLY = DESCOPE.emulator();

    @Test
    void anEmulatorThatWasAskedForEarlyIsTheOneThatTestsGet(DescopeEmulator descope) {
        assertSame(EARLY, descope);
    }

    @Test
    void everyBrowserIsANewOne(EmulatedBrowser one, EmulatedBrowser other) {
        assertNotSame(one, other);
    }

    @RepeatedTest(2)
    void aTestFindsNothingOfTheOneBefore(DescopeEmulator descope) throws Exception {
        assertEquals(200, keys(descope));
        descope.faults().on(Endpoint.JWKS, Fault.status(500));
        assertEquals(500, keys(descope));
    }

    @Nested
    class InANestedClass {
        @Test
        void theEmulatorIsThatOfTheClassAround(DescopeEmulator descope) throws Exception {
            assertSame(EARLY, descope);
            assertEquals(200, keys(descope));
        }
    }

    @Nested
    class InASecondNestedClass {
        @Test
        void itIsStillUp(DescopeEmulator descope) throws Exception {
            assertSame(EARLY, descope);
            assertEquals(200, keys(descope));
        }
    }

    @Nested
    class InAFieldOfTheInstance {
        private static final List<DescopeEmulator> EARLIER = new ArrayList<>();

        @RegisterExtension
        final DescopeEmulatorExtension own = new DescopeEmulatorExtension();

        @RepeatedTest(2)
        void eachTestHasItsOwnAndItEndsWithTheTest() throws Exception {
            for (DescopeEmulator one : EARLIER) {
                assertThrows(IOException.class, () -> keys(one));
            }
            assertEquals(200, keys(own.emulator()));
            EARLIER.add(own.emulator());
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class SharedByTests {
        @RegisterExtension
        final DescopeEmulatorExtension shared = new DescopeEmulatorExtension().sharedByTests();

        @BeforeAll
        void breakIt() {
            shared.emulator().faults().on(Endpoint.JWKS, Fault.status(500));
        }

        @RepeatedTest(2)
        void whatWasDoneToItStays() throws Exception {
            assertEquals(500, keys(shared.emulator()));
        }
    }

    private static int keys(DescopeEmulator emulator) throws IOException, InterruptedException {
        return new TestClient(emulator).get("/v2/keys/" + emulator.projectId()).statusCode();
    }
}
