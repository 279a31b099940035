/** What the module costs, as ratios measured in one run. */
@NullMarked
package com.descope.jakarta.benchmark;

import org.jspecify.annotations.NullMarked;
