/** The users that the emulated project has. */
@NullMarked
package com.descope.jakarta.emulator.user;

import org.jspecify.annotations.NullMarked;
