/** JAX-RS resources, one for each place where a security annotation may stand. */
@NullMarked
package com.descope.jakarta.it.app.rest;

import org.jspecify.annotations.NullMarked;
