package org.commonshed.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description that a house gives of itself, and whether what it answers is as it says; somebody else's validator judges. */
final class Description {
    private final JsonNode all;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Set<String> seen = new TreeSet<>();

    Description(JsonNode all) {
        this.all = all;
    }

    /** An operation of the description. */
    record Described(String method, String path, JsonNode operation) {
        String id() {
            return operation.path("operationId").asString();
        }
    }

    /** As {@code GET /api/v1/place}. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : all.path("paths").properties()) {
            path.getValue()
                    .propertyNames()
                    .forEach(method -> operations.add(method.toUpperCase() + " " + path.getKey()));
        }
        return operations;
    }

    /** Ids of those that were answered with what they promise, so far. */
    Set<String> seen() {
        return seen;
    }

    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        all.path("paths")
                .forEach(path -> path.forEach(
                        operation -> ids.add(operation.path("operationId").asString())));
        return ids;
    }

    /** The one with the fewest variables that an address is of. */
    Optional<Described> find(String method, String address) {
        String path = address.replaceFirst("\\?.*", "");
        return all.path("paths").properties().stream()
                .filter(one -> one.getValue().has(method.toLowerCase()))
                .filter(one -> matches(one.getKey(), path))
                .sorted((a, b) -> a.getKey().split("\\{").length - b.getKey().split("\\{").length)
                .map(one -> new Described(method, one.getKey(), one.getValue().path(method.toLowerCase())))
                .findFirst();
    }

    private static boolean matches(String template, String path) {
        return Pattern.matches(template.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+"), path);
    }

    /** Sends it and compares body and answer with the description. */
    Program.Seen send(Program program, String method, String address, String body, String... more) {
        Program.Seen answer = program.send(method, address, body, more);
        check(method, address, body, answer);
        return answer;
    }

    void check(String method, String address, String body, Program.Seen answer) {
        String what = method + " " + address + " → " + answer.status();
        Described described = find(method, address).orElseThrow(() -> new AssertionError("not described: " + what));
        boolean isDone = answer.status() < 300;
        JsonNode taken =
                described.operation().path("requestBody").path("content").path("application/json");
        if (isDone && !taken.isMissingNode()) {
            judge(what + " takes", taken.path("schema"), Program.JSON.readTree(body));
        }
        if (answer.status() == 304) {
            return;
        }
        JsonNode responses = described.operation().path("responses");
        JsonNode response = responses.path(String.valueOf(answer.status()));
        if (response.isMissingNode()) {
            if (isDone) {
                throw new AssertionError(what + " is not described: " + responses);
            }
            response = all.path("components").path("responses").path("problem");
        }
        String type = answer.header("Content-Type");
        JsonNode content = response.path("content").path(type);
        if (content.isMissingNode()) {
            throw new AssertionError(
                    what + " is " + type + " and not as described: " + response + "\n" + answer.text());
        }
        if (type.endsWith("json")) {
            judge(what, content.path("schema"), answer.json());
        }
        if (isDone) {
            seen.add(described.id());
        }
    }

    private void judge(String what, JsonNode schema, JsonNode value) {
        Schema judge = schemas.computeIfAbsent(schema.toString(), any -> {
            ObjectNode whole = (ObjectNode) schema.deepCopy();
            whole.set("components", all.path("components"));
            return registry.getSchema(whole);
        });
        List<com.networknt.schema.Error> errors = judge.validate(
                value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new AssertionError(what + ": " + errors.subList(0, Math.min(5, errors.size())) + "\n" + value);
        }
    }
}
