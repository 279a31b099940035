/** What the emulator is and how it behaves: its project, and a switch for everything that Descope's own documents leave open. */
@NullMarked
package com.descope.jakarta.emulator.settings;

import org.jspecify.annotations.NullMarked;
