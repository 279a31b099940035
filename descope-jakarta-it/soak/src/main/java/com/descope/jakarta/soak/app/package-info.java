/** What runs inside WildFly: an open page, and one for whoever is signed in. */
@NullMarked
package com.descope.jakarta.soak.app;

import org.jspecify.annotations.NullMarked;
