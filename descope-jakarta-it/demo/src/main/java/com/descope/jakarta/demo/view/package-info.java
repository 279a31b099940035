/** How the demo's pages look. */
@NullMarked
package com.descope.jakarta.demo.view;

import org.jspecify.annotations.NullMarked;
