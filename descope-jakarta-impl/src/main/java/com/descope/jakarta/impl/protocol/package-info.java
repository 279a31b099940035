/** What is said to Descope, and what it answers: raw and untrusted. */
@NullMarked
package com.descope.jakarta.impl.protocol;

import org.jspecify.annotations.NullMarked;
