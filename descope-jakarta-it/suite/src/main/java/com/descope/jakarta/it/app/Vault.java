package com.descope.jakarta.it.app;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;

/** An EJB; its methods are guarded by the EJB container. */
@Stateless
public class Vault {
    /** The container sets it before the first call. */
    @Resource
    @SuppressWarnings("NullAway.Init")
    private EJBContext context;

    @RolesAllowed("user")
    public String forUsers() {
        return context.getCallerPrincipal().getName();
    }

    @RolesAllowed("admin")
    public String forAdmins() {
        return context.getCallerPrincipal().getName();
    }
}
