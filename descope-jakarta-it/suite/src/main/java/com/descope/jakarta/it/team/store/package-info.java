/** Identity stores, and tokens that come another way, of an application's own, for WARs that want them. */
@NullMarked
package com.descope.jakarta.it.team.store;

import org.jspecify.annotations.NullMarked;
