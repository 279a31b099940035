/** One class for each endpoint. */
@NullMarked
package com.descope.jakarta.emulator.endpoint;

import org.jspecify.annotations.NullMarked;
