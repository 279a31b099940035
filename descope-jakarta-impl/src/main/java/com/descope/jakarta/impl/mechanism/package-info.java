/** The door to the container. */
@NullMarked
package com.descope.jakarta.impl.mechanism;

import org.jspecify.annotations.NullMarked;
