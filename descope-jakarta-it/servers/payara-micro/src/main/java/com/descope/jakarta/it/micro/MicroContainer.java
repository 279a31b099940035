package com.descope.jakarta.it.micro;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jspecify.annotations.Nullable;

/** What Arquillian asks of a server. */
public final class MicroContainer implements DeployableContainer<MicroConfiguration> {
    private MicroConfiguration configuration = new MicroConfiguration();
    private @Nullable MicroProcess process;

    @Override
    public Class<MicroConfiguration> getConfigurationClass() {
        return MicroConfiguration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public void setup(MicroConfiguration given) {
        configuration = given;
    }

    @Override
    public void start() throws LifecycleException {
        try {
            process = MicroProcess.start(configuration.home(), configuration.port());
        } catch (IOException | URISyntaxException failed) {
            throw new LifecycleException("Payara Micro does not start", failed);
        }
    }

    @Override
    public void stop() throws LifecycleException {
        try {
            running().stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LifecycleException("interrupted", interrupted);
        }
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        String contextRoot = ask(MicroServer.DEPLOY + exported(archive));
        if (contextRoot.equals(MicroServer.REFUSED)) {
            throw new DeploymentException(archive.getName() + " is not deployed; server.log says why");
        }
        HTTPContext http = new HTTPContext("127.0.0.1", configuration.port());
        http.add(new Servlet("application", contextRoot));
        return new ProtocolMetaData().addContext(http);
    }

    @Override
    public void undeploy(Archive<?> archive) throws DeploymentException {
        ask(MicroServer.UNDEPLOY + archive.getName().replaceFirst("\\.[a-z]+$", ""));
    }

    private Path exported(Archive<?> archive) throws DeploymentException {
        try {
            Path file = Files.createDirectories(configuration.home().resolve("archives"))
                    .resolve(archive.getName());
            archive.as(ZipExporter.class).exportTo(file.toFile(), true);
            return file;
        } catch (IOException failed) {
            throw new DeploymentException("cannot write " + archive.getName(), failed);
        }
    }

    private String ask(String command) throws DeploymentException {
        try {
            return running().ask(command);
        } catch (IOException failed) {
            throw new DeploymentException(command, failed);
        }
    }

    private MicroProcess running() {
        return Objects.requireNonNull(process, "not started");
    }
}
