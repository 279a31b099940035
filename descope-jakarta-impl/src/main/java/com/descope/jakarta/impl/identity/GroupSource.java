package com.descope.jakarta.impl.identity;

import com.descope.jakarta.DescopePrincipal;
import java.util.Set;

/** More groups of a caller than his claims name: what the application's own identity stores know. */
public interface GroupSource {

    /** Where no store is. */
    GroupSource NONE = caller -> Set.of();

    /** Groups to be added to those that the principal has; empty if there are none. */
    Set<String> groups(DescopePrincipal caller) throws MappingFailed;
}
