/** Open logins, kept in the browser. */
@NullMarked
package com.descope.jakarta.impl.attempt;

import org.jspecify.annotations.NullMarked;
