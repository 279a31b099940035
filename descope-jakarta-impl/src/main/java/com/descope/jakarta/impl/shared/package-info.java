/** What outlives a request and concerns more than one of them: bounded memories, tokens in them found by their hash. */
@NullMarked
package com.descope.jakarta.impl.shared;

import org.jspecify.annotations.NullMarked;
