/** What the tests drive a server and an application with. */
@NullMarked
package com.descope.jakarta.it.harness;

import org.jspecify.annotations.NullMarked;
