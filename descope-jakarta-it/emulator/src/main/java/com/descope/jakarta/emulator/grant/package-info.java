/** What the emulator remembers: codes, refresh tokens, device codes, browser sessions. */
@NullMarked
package com.descope.jakarta.emulator.grant;

import org.jspecify.annotations.NullMarked;
