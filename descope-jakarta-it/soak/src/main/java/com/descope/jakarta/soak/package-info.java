/** The soak run: many browsers for minutes, two nodes, and everything that goes wrong in a data centre. */
@NullMarked
package com.descope.jakarta.soak;

import org.jspecify.annotations.NullMarked;
