/** The contract, in a real server. */
@NullMarked
package com.descope.jakarta.it;

import org.jspecify.annotations.NullMarked;
