/** A device without a browser, played by a program at a terminal; no part of the WAR. */
@NullMarked
package com.descope.jakarta.demo.device;

import org.jspecify.annotations.NullMarked;
