/** What outlives a request and concerns more than one browser. It holds strings and times, no tokens. */
@NullMarked
package com.descope.jakarta.impl.shared;

import org.jspecify.annotations.NullMarked;
