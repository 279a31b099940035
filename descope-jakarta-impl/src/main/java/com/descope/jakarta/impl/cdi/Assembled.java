package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.impl.flow.Flow;
import com.descope.jakarta.impl.session.SessionStores;

/** What is made at once for the context path that the application has. */
record Assembled(Flow flow, SessionStores stores) {}
