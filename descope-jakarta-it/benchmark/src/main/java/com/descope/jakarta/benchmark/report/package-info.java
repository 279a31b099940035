/** Figures, and the page that they are written to. */
@NullMarked
package com.descope.jakarta.benchmark.report;

import org.jspecify.annotations.NullMarked;
