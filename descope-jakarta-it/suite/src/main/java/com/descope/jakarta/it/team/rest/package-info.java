/** What teams have in their own JAX-RS, for WARs that want it: a mapper for everything, and CORS by filters of their own. */
@NullMarked
package com.descope.jakarta.it.team.rest;

import org.jspecify.annotations.NullMarked;
