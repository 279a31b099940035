/** Browsers that are none, and servers that they drive: for tests and for the soak run. */
@NullMarked
package com.descope.jakarta.it.harness;

import org.jspecify.annotations.NullMarked;
