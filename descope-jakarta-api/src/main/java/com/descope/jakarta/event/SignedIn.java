package com.descope.jakarta.event;

import com.descope.jakarta.DescopePrincipal;
import java.time.Instant;

/**
 * A user has signed in through Descope. Fired once for a login, on the thread of the request that finishes it, when his session
 * has begun; what an observer throws is logged and changes nothing. Bearer tokens sign in for one request each and fire nothing.
 *
 * @param at when
 * @param caller who
 */
public record SignedIn(Instant at, DescopePrincipal caller) {}
