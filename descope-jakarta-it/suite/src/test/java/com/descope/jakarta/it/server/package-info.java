/** The servers that these tests run in, and what each of them does otherwise than the rest. */
@NullMarked
package com.descope.jakarta.it.server;

import org.jspecify.annotations.NullMarked;
