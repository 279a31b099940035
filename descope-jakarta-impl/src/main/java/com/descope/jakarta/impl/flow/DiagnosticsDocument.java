package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.WebRequest;

/** What {@code <path>/diagnostics} shows to whom it may. */
@FunctionalInterface
public interface DiagnosticsDocument {

    Answer answer(WebRequest request, OwnPaths paths);
}
