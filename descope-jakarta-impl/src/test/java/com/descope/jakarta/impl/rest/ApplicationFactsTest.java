package com.descope.jakarta.impl.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.log.RestMessage;
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

    @Test
    void listingWithoutServicesHidesTheFilterOnEveryServer() {
        assertEquals(Optional.of(RestMessage.SERVICES_OFF), problem(true, false, true));
        assertEquals(Optional.of(RestMessage.SERVICES_OFF), problem(true, false, false));
    }

    @Test
    void oneOfTheTwoAloneHidesNothingWhereServicesAreLoaded() {
        assertEquals(Optional.empty(), problem(true, true, true));
        assertEquals(Optional.empty(), problem(false, false, true));
        assertEquals(Optional.empty(), problem(false, true, true));
    }

    @Test
    void aServerThatOnlyScansFindsTheFilterInPlainApplicationsOnly() {
        assertEquals(Optional.of(RestMessage.SERVICES_UNKNOWN), problem(true, true, false));
        assertEquals(Optional.of(RestMessage.SERVICES_UNKNOWN), problem(false, false, false));
        assertEquals(Optional.empty(), problem(false, true, false));
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

    private static Optional<RestMessage> problem(boolean lists, boolean services, boolean serverLoads) {
        return new ApplicationFacts(lists, services, serverLoads).problem();
    }
}
