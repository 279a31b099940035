package com.descope.jakarta.it.app;

import com.descope.jakarta.RequiresPermission;
import com.descope.jakarta.RequiresTenant;
import jakarta.enterprise.context.ApplicationScoped;

/** A CDI bean for those who may write. */
@ApplicationScoped
@RequiresPermission("notes.write")
public class Ledger {

    public String entry() {
        return "in";
    }

    @RequiresTenant(pathParameter = "tenant")
    public String entryOfTenant() {
        return "in";
    }
}
