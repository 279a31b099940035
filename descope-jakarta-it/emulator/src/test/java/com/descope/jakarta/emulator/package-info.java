/** The emulator, tested by a client that is not ours: the JDK's HTTP client and Nimbus. */
@NullMarked
package com.descope.jakarta.emulator;

import org.jspecify.annotations.NullMarked;
