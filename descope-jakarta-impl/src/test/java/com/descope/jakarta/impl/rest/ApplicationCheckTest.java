package com.descope.jakarta.impl.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.log.RestMessage;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Applications that would leave their roles unenforced. */
class ApplicationCheckTest {
    public static class Scanned extends Application {}

    public static class Listing extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of();
        }
    }

    public static class ListingWithoutServices extends Listing {
        @Override
        public Map<String, Object> getProperties() {
            return Map.of("jakarta.ws.rs.loadServices", false);
        }
    }

    @Test
    void anApplicationThatIsScannedOrListsItsClassesIsFineWhereServicesAreLoaded() {
        assertEquals(Optional.empty(), ApplicationCheck.problem(Scanned.class, true));
        assertEquals(Optional.empty(), ApplicationCheck.problem(Listing.class, true));
    }

    @Test
    void listingWithServicesSwitchedOffIsAProblem() {
        assertEquals(
                Optional.of(RestMessage.SERVICES_OFF), ApplicationCheck.problem(ListingWithoutServices.class, true));
    }

    @Test
    void listingIsAProblemWhereServicesAreNotLoaded() {
        assertEquals(Optional.of(RestMessage.SERVICES_UNKNOWN), ApplicationCheck.problem(Listing.class, false));
    }
}
