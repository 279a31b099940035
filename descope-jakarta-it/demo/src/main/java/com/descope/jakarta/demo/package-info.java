/** An application as its developers would write it: annotations, and nothing of sign-in. */
@NullMarked
package com.descope.jakarta.demo;

import org.jspecify.annotations.NullMarked;
