package com.descope.jakarta.it.server;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Lets Arquillian tell {@link Measuring} what it does; found as a service. */
public class MeasuringExtension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Measuring.class);
    }
}
