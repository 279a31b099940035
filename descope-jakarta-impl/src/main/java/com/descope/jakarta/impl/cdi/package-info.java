/** Deployment problems and wiring. */
@NullMarked
package com.descope.jakarta.impl.cdi;

import org.jspecify.annotations.NullMarked;
