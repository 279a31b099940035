/** Requests, answers, their records, and the server that turns one into the other. */
@NullMarked
package com.descope.jakarta.emulator.http;

import org.jspecify.annotations.NullMarked;
