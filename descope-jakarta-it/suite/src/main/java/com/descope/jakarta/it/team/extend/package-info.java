/** What an application adds to the module, as docs/extend.md shows it. */
@NullMarked
package com.descope.jakarta.it.team.extend;

import org.jspecify.annotations.NullMarked;
