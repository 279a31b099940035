package com.descope.jakarta.it.team.unfit;

import com.descope.jakarta.RequiresPermission;
import jakarta.enterprise.context.ApplicationScoped;

/** A bean that requires a permission without a name. */
@ApplicationScoped
public class Unfit {
    @RequiresPermission(" ")
    public void work() {}
}
