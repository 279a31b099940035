/** What an administrator sees: diagnostics, and health and metrics where the server asks for them. */
@NullMarked
package com.descope.jakarta.impl.observe;

import org.jspecify.annotations.NullMarked;
