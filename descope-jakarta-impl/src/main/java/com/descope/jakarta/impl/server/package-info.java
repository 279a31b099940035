/** What one server needs and no other. */
@NullMarked
package com.descope.jakarta.impl.server;

import org.jspecify.annotations.NullMarked;
