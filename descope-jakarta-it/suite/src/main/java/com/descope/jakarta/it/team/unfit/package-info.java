/** Beans that an application cannot start with, and one with which it does after all. */
@NullMarked
package com.descope.jakarta.it.team.unfit;

import org.jspecify.annotations.NullMarked;
