/** The configuration: its keys, where it is read from, and the valid result. */
@NullMarked
package com.descope.jakarta.impl.config;

import org.jspecify.annotations.NullMarked;
