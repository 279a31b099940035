package com.descope.jakarta.it.app;

import com.descope.jakarta.RequiresPermission;
import jakarta.enterprise.context.ApplicationScoped;

/** A CDI bean for those who may write. */
@ApplicationScoped
@RequiresPermission("notes.write")
public class Ledger {

    public String entry() {
        return "in";
    }
}
