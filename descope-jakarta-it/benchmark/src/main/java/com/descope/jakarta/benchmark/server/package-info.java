/** What a request costs in WildFly, by who looks after its security. */
@NullMarked
package com.descope.jakarta.benchmark.server;

import org.jspecify.annotations.NullMarked;
