package com.descope.jakarta.it.app;

import com.descope.jakarta.RequiresStepUp;
import jakarta.ejb.Stateless;

/** An EJB for those who proved more than a login does. */
@Stateless
public class Safe {

    @RequiresStepUp
    public String open() {
        return "in";
    }
}
