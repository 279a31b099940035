/** The application under test: one small class for each way that Jakarta EE knows a caller. */
@NullMarked
package com.descope.jakarta.it.app;

import org.jspecify.annotations.NullMarked;
