/** What applications inject. */
@NullMarked
package com.descope.jakarta.impl.context;

import org.jspecify.annotations.NullMarked;
