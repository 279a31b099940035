/** CDI events, for audit: observe them with {@code @Observes}. They hold no secret. */
@NullMarked
package com.descope.jakarta.event;

import org.jspecify.annotations.NullMarked;
