/** Signed-in sessions and where they are kept. */
@NullMarked
package com.descope.jakarta.impl.session;

import org.jspecify.annotations.NullMarked;
