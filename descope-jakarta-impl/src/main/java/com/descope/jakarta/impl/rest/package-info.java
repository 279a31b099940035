/** Roles on JAX-RS resources. */
@NullMarked
package com.descope.jakarta.impl.rest;

import org.jspecify.annotations.NullMarked;
