/** Starts the demo; no part of the WAR. */
@NullMarked
package com.descope.jakarta.demo.launch;

import org.jspecify.annotations.NullMarked;
