/**
 * What an application may add to the module: beans of these types are found and used. {@link com.descope.jakarta.spi.ClientBearer} goes
 * the other way.
 */
@NullMarked
package com.descope.jakarta.spi;

import org.jspecify.annotations.NullMarked;
