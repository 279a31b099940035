/** The emulator's own HTML. */
@NullMarked
package com.descope.jakarta.emulator.page;

import org.jspecify.annotations.NullMarked;
