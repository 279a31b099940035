/** README.md and docs are read as users read them: what they show compiles, is accepted, and is there. */
@NullMarked
package com.descope.jakarta.it.docs;

import org.jspecify.annotations.NullMarked;
