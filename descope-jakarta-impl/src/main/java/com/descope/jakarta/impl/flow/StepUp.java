package com.descope.jakarta.impl.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a step-up asks of Descope (RFC 9470, section 4).
 *
 * @param maxAge told to programs; Descope issues no {@code auth_time}, so a login that asks for it could not come back
 * @param acr authentication contexts, one of which is wanted
 * @param flow the flow that does it
 */
public record StepUp(Optional<Duration> maxAge, List<String> acr, Optional<String> flow) {}
