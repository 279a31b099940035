/** What signs in where no person is. */
@NullMarked
package com.descope.jakarta.emulator.browser;

import org.jspecify.annotations.NullMarked;
