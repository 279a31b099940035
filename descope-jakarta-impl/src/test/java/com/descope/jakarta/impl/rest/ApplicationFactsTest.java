package com.descope.jakarta.impl.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.log.RestMessage;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationFactsTest {

    static class Empty extends Application {}

    static class Listing extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of();
        }
    }

    static class BelowListing extends Listing {}

    static class Singletons extends Application {
        @Override
        @SuppressWarnings("deprecation") // Applications still override it.
        public Set<Object> getSingletons() {
            return Set.of();
        }
    }

    static class WithLocator {
        @Path("sub")
        public Object sub() {
            return new Object();
        }
    }

    static class InheritsLocator extends WithLocator {}

    @Test
    void listingWithoutServicesHidesTheFilterOnEveryServer() {
        assertEquals(
                Optional.of(RestMessage.SERVICES_OFF),
                facts(true, false, false, true).problem());
        assertEquals(
                Optional.of(RestMessage.SERVICES_OFF),
                facts(true, false, false, false).problem());
    }

    @Test
    void oneOfTheTwoAloneHidesNothingWhereServicesAreLoaded() {
        assertEquals(Optional.empty(), facts(true, true, true, true).problem());
        assertEquals(Optional.empty(), facts(false, false, true, true).problem());
        assertEquals(Optional.empty(), facts(false, true, true, true).problem());
    }

    @Test
    void aServerThatOnlyScansFindsTheFilterInPlainApplicationsOnly() {
        assertEquals(
                Optional.of(RestMessage.SERVICES_UNKNOWN),
                facts(true, true, false, false).problem());
        assertEquals(
                Optional.of(RestMessage.SERVICES_UNKNOWN),
                facts(false, false, false, false).problem());
        assertEquals(
                Optional.of(RestMessage.SUB_RESOURCES),
                facts(false, true, true, false).problem());
        assertEquals(Optional.empty(), facts(false, true, false, false).problem());
    }

    @Test
    void listingIsOverridingSomewhereBelowTheApplicationOfTheApi() {
        assertFalse(ApplicationFacts.listsComponents(Empty.class));
        assertFalse(ApplicationFacts.listsComponents(Application.class));
        assertTrue(ApplicationFacts.listsComponents(Listing.class));
        assertTrue(ApplicationFacts.listsComponents(BelowListing.class));
        assertTrue(ApplicationFacts.listsComponents(Singletons.class));
    }

    @Test
    void onlyFalseTurnsServicesOff() {
        assertTrue(ApplicationFacts.loadsServices(Map.of()));
        assertTrue(ApplicationFacts.loadsServices(Map.of("jakarta.ws.rs.loadServices", true)));
        assertFalse(ApplicationFacts.loadsServices(Map.of("jakarta.ws.rs.loadServices", false)));
        assertFalse(ApplicationFacts.loadsServices(Map.of("jakarta.ws.rs.loadServices", "FALSE")));
    }

    @Test
    void locatorsAreInherited() {
        assertTrue(ApplicationFacts.hasLocators(InheritsLocator.class));
        assertFalse(ApplicationFacts.hasLocators(Empty.class));
    }

    private static ApplicationFacts facts(boolean lists, boolean services, boolean sub, boolean serverLoads) {
        return new ApplicationFacts(lists, services, sub, serverLoads);
    }
}
