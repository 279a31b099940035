package com.descope.jakarta.it.micro;

import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** The properties of {@code arquillian.xml}, which Arquillian sets. */
public class MicroConfiguration implements ContainerConfiguration {
    private String home = "";
    private int port;

    public void setHome(String home) {
        this.home = home;
    }

    public void setPort(int port) {
        this.port = port;
    }

    Path home() {
        return Path.of(home);
    }

    int port() {
        return port;
    }

    @Override
    public void validate() {}
}
