/** From proofs to callers; nothing else makes a caller. */
@NullMarked
package com.descope.jakarta.impl.identity;

import org.jspecify.annotations.NullMarked;
