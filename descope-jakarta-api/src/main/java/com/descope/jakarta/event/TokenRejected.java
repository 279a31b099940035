package com.descope.jakarta.event;

import java.time.Instant;

/**
 * A bearer token was refused. Fired once for a request, on its thread, before the answer; what an observer throws is logged and
 * changes nothing. Anybody can cause it, so keep observers cheap.
 *
 * @param at when
 * @param code the message's id, for example {@code DESCOPE-3016}
 * @param cause what is wrong with the token, without any part of it as it came; claims of it may be named, cut and cleaned
 * @param reference the id under which the same refusal is in the log and in the answer
 * @param path the requested path below the application, decoded; as the client sent it, so not to be trusted
 */
public record TokenRejected(Instant at, String code, String cause, String reference, String path) {}
