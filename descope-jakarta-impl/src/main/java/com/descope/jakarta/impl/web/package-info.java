/** Requests and answers as pure data, without servlet types. */
@NullMarked
package com.descope.jakarta.impl.web;

import org.jspecify.annotations.NullMarked;
