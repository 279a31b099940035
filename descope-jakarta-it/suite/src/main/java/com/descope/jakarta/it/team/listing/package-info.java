/** An application that lists its resources itself. */
@NullMarked
package com.descope.jakarta.it.team.listing;

import org.jspecify.annotations.NullMarked;
