/** What an application had before it took the module in. */
@NullMarked
package com.descope.jakarta.it.team.older;

import org.jspecify.annotations.NullMarked;
