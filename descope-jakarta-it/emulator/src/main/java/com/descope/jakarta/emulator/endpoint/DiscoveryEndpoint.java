package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.settings.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The discovery document: a file beside this class, so that a document captured from Descope can take its place. */
final class DiscoveryEndpoint implements Handler {

    private static final String FILE = "openid-configuration.json";

    private final String document;

    DiscoveryEndpoint(Project project) {
        this.document = template().replace("${base}", project.baseUrl()).replace("${project-id}", project.id());
    }

    @Override
    public Reply answer(Call call) {
        return Reply.text(200, "application/json", document);
    }

    private static String template() {
        try (InputStream file = DiscoveryEndpoint.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the archive of the emulator.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
