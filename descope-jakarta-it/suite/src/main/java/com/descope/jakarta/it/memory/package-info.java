/** Classes by which a deployment is found again in the memory of its server: each is in one WAR only. */
@NullMarked
package com.descope.jakarta.it.memory;

import org.jspecify.annotations.NullMarked;
