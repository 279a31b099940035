/** Two WildFlys and the applications that run on them. */
@NullMarked
package com.descope.jakarta.it.cluster;

import org.jspecify.annotations.NullMarked;
