/** An application that calls other services with tokens. */
@NullMarked
package com.descope.jakarta.it.outgoing;

import org.jspecify.annotations.NullMarked;
