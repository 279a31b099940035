/** What a token costs without a server: this module's validator and others beside the bare signature. */
@NullMarked
package com.descope.jakarta.benchmark.token;

import org.jspecify.annotations.NullMarked;
