/** Sealing of what a browser or a store keeps for us. */
@NullMarked
package com.descope.jakarta.impl.seal;

import org.jspecify.annotations.NullMarked;
