package com.descope.jakarta.it.team.listing;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Nothing is looked for beside what it lists, but services. */
@ApplicationPath("/api")
public class Listing extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ListedResource.class);
    }
}
