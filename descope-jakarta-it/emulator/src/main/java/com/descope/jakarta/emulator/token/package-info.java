/** Keys, claims and signatures: every token that the emulator issues or mints. */
@NullMarked
package com.descope.jakarta.emulator.token;

import org.jspecify.annotations.NullMarked;
