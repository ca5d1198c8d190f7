package org.commonshed.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Guests;
import org.commonshed.access.token.ApiTokens;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks a house, with a token or without; it keeps no cookies. */
public final class Program {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String host;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Program(ApplicationContext house) {
        this.host = "http://127.0.0.1:" + house.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** What it is answered. */
    public record Seen(int status, byte[] content, HttpResponse<byte[]> whole) {
        public JsonNode json() {
            return JSON.readTree(content);
        }

        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        public String tag() {
            return header("ETag");
        }

        /** The code of the problem; empty where there is none. */
        public String problem() {
            return header("Content-Type").equals("application/problem+json")
                    ? json().path("type").asString().replace("/api#problem-", "")
                    : "";
        }
    }

    public static Program of(ApplicationContext house) {
        return new Program(house);
    }

    /** With a token that may do all that the person may. */
    public static Program as(ApplicationContext house, UUID person) {
        return as(house, person, EnumSet.allOf(Deed.class));
    }

    public static Program as(ApplicationContext house, UUID person, Set<Deed> deeds) {
        return new Program(house).token(token(house, person, deeds));
    }

    public static String token(ApplicationContext house, UUID person, Set<Deed> deeds) {
        return house.getBean(ApiTokens.class).make(new Guests(house).viewer(person), "Test", deeds, 7);
    }

    public Program token(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** From now on with that header. */
    public Program with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Seen get(String address, String... more) {
        return send("GET", address, "", more);
    }

    public Seen post(String address, String body, String... more) {
        return send("POST", address, body, more);
    }

    /** @param more names and values of headers; an empty body is none */
    public Seen send(String method, String address, String body, String... more) {
        return send(method, address, "application/json", body.getBytes(StandardCharsets.UTF_8), more);
    }

    /** Sends bytes as they are. */
    public Seen send(String method, String address, String type, byte[] body, String... more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host + address))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        if (body.length > 0) {
            request.setHeader("Content-Type", type);
        }
        for (int i = 0; i < more.length; i += 2) {
            request.setHeader(more[i], more[i + 1]);
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Seen(answer.statusCode(), answer.body(), answer);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + address, e);
        }
    }
}
