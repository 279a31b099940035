package com.descope.jakarta.demo.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Signs in as a device does (RFC 8628), with nothing but the JDK, and calls the demo's API with the token. */
public final class DeviceSample {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String descope;
    private final String clientId;
    private final PrintStream terminal;

    /** Signs in at this Descope, whose base URL has no slash at its end. */
    public DeviceSample(String descope, String clientId, PrintStream terminal) {
        this.descope = descope;
        this.clientId = clientId;
        this.terminal = terminal;
    }

    /** Shows the code, waits for the user, and prints what the resource answers. */
    public void call(URI resource) throws IOException, InterruptedException {
        JsonObject login = json(post(
                "/oauth2/v1/device", Map.of("client_id", clientId, "scope", "openid profile email descope.claims")));
        show(login);
        String token = await(login);
        HttpRequest request = HttpRequest.newBuilder(resource)
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        terminal.println("\n  Signed in.\n\n  GET " + resource + "\n  " + answer.statusCode() + " " + answer.body());
    }

    private void show(JsonObject login) {
        String complete = login.getString("verification_uri_complete", login.getString("verification_uri"));
        terminal.println("\n  Open      " + login.getString("verification_uri"));
        terminal.println("  and type  " + login.getString("user_code"));
        terminal.println("\n  or scan   " + complete + "\n");
        terminal.println(TerminalQrCode.of(complete));
        terminal.println("  Waiting ...");
    }

    private String await(JsonObject login) throws IOException, InterruptedException {
        int interval = login.getInt("interval", 5);
        while (true) {
            TimeUnit.SECONDS.sleep(interval);
            HttpResponse<String> answer = post(
                    "/oauth2/v1/token",
                    Map.of(
                            "grant_type", GRANT,
                            "device_code", login.getString("device_code"),
                            "client_id", clientId));
            JsonObject body = json(answer);
            switch (body.getString("error", "")) {
                case "" -> {
                    return body.getString("access_token");
                }
                case "authorization_pending" -> {}
                case "slow_down" -> interval += 5;
                default -> throw new IOException("Descope says " + body.getString("error") + ".");
            }
        }
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(descope + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) throws IOException {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        } catch (RuntimeException unreadable) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ", and no JSON.", unreadable);
        }
    }
}
