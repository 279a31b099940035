package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.attempt.BrowserCookie;
import com.descope.jakarta.impl.identity.CallerMapping;
import java.time.Clock;
import java.util.Optional;

/** What {@link LoginFlow} is made of. */
record LoginFlowParts(
        OwnPaths paths,
        Classifier classifier,
        Cors cors,
        CallerMapping callers,
        LoginStart start,
        AskedLogin askedLogin,
        CallbackAnswers callbacks,
        Refusals refusals,
        SignOut signOut,
        ContextCalls calls,
        TokenSources tokens,
        BearerAnswers bearers,
        Optional<SilentLogin> silent,
        BackChannel backChannel,
        MetadataAnswer metadata,
        BrowserCookie browser,
        ErrorAnswers errors,
        Clock clock) {}
