/** Tokens without a browser of ours: for the application itself, and for devices. */
@NullMarked
package com.descope.jakarta.impl.grant;

import org.jspecify.annotations.NullMarked;
