/** What can be made to go wrong, on the wire and in the tokens. */
@NullMarked
package com.descope.jakarta.emulator.fault;

import org.jspecify.annotations.NullMarked;
