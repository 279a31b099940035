/** What a request gets: the situations, and one decision for each. */
@NullMarked
package com.descope.jakarta.impl.flow;

import org.jspecify.annotations.NullMarked;
