/** Beans that an application cannot start with. */
@NullMarked
package com.descope.jakarta.it.team.unfit;

import org.jspecify.annotations.NullMarked;
