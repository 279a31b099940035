/** Tokens: the checks, the keys, and the proof that they hold. */
@NullMarked
package com.descope.jakarta.impl.token;

import org.jspecify.annotations.NullMarked;
