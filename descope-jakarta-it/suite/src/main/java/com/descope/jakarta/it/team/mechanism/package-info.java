/** An authentication mechanism of an application's own, for WARs that want it. */
@NullMarked
package com.descope.jakarta.it.team.mechanism;

import org.jspecify.annotations.NullMarked;
