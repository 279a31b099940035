package com.descope.jakarta.it.app.rest;

import jakarta.annotation.security.RolesAllowed;

/** A base class that guards whatever extends it. */
@RolesAllowed("user")
public abstract class GuardedBase {}
