/** What an application may add to the module: beans of these types are found and used. */
@NullMarked
package com.descope.jakarta.spi;

import org.jspecify.annotations.NullMarked;
