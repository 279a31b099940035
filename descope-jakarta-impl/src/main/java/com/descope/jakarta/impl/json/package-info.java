/** Strict reading and writing of JSON over the server's JSON-P. */
@NullMarked
package com.descope.jakarta.impl.json;

import org.jspecify.annotations.NullMarked;
