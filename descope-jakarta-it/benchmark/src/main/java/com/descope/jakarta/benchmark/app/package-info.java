/** What runs inside WildFly: the page, a mechanism that costs nothing of its own, and the probe. */
@NullMarked
package com.descope.jakarta.benchmark.app;

import org.jspecify.annotations.NullMarked;
