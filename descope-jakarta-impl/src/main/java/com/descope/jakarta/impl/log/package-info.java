/** Every message of the module: id, cause and remedy. */
@NullMarked
package com.descope.jakarta.impl.log;

import org.jspecify.annotations.NullMarked;
