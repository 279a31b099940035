package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.flow.FlowTools;
import com.descope.jakarta.impl.flow.Flows;
import com.descope.jakarta.impl.flow.IdentityTools;
import java.util.Optional;

/** What the beans of a deployment are made of; without identities where sign-in is off or misconfigured. */
record Parts(ConfigOutcome outcome, FlowTools tools, Flows flows, Optional<IdentityTools> identities) {}
