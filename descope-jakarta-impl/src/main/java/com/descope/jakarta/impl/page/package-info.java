/** Our own pages and problem bodies. */
@NullMarked
package com.descope.jakarta.impl.page;

import org.jspecify.annotations.NullMarked;
