/** A local Descope for tests and demos: start it, point an application at it, make it misbehave, ask what it was asked. */
@NullMarked
package com.descope.jakarta.emulator;

import org.jspecify.annotations.NullMarked;
