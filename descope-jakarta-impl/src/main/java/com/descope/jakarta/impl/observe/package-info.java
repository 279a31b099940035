/** What an administrator sees: diagnostics, and health where the server asks for it. */
@NullMarked
package com.descope.jakarta.impl.observe;

import org.jspecify.annotations.NullMarked;
