package com.descope.jakarta.it.team.extend;

import com.descope.jakarta.spi.AuthorizationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who comes from a tenant's page signs in to that tenant. */
@ApplicationScoped
public class TenantOfPage implements AuthorizationCustomizer {
    private static final Pattern TENANT = Pattern.compile("/tenants/([a-z0-9-]{1,40})(?:[/?]|$)");

    @Override
    public Map<String, String> parameters(String page, Map<String, String> parameters) {
        Matcher tenant = TENANT.matcher(page);
        return tenant.find() ? Map.of("tenant", tenant.group(1)) : Map.of();
    }
}
