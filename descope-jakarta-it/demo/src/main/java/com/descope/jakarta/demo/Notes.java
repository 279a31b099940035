package com.descope.jakarta.demo;

import com.descope.jakarta.DescopeContext;
import com.descope.jakarta.DescopeTenant;
import com.descope.jakarta.RequiresPermission;
import com.descope.jakarta.RequiresTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A bean that says itself who may call it, whichever page or resource does. */
@ApplicationScoped
@RequiresTenant
public class Notes {
    @Inject
    DescopeContext descope;

    @RequiresPermission("notes.write")
    public String mine() {
        String tenant = descope.principal()
                .orElseThrow()
                .currentTenant()
                .map(DescopeTenant::id)
                .orElseThrow();
        return "The notes of " + tenant + " are yours to change.";
    }
}
