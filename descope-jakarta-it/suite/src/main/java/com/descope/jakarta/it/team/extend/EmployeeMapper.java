package com.descope.jakarta.it.team.extend;

import com.descope.jakarta.Claims;
import com.descope.jakarta.spi.CallerMapper;
import com.descope.jakarta.spi.MappedCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** Callers have the names that our tables knew them by before, and members of our own tenant are employees. */
@ApplicationScoped
public class EmployeeMapper implements CallerMapper {
    @Override
    public MappedCaller map(Claims claims, MappedCaller usual) {
        Set<String> groups = new HashSet<>(usual.groups());
        if (claims.at("/tenants/acme").isPresent()) {
            groups.add("employee");
        }
        return new MappedCaller("descope:" + usual.name(), groups);
    }
}
