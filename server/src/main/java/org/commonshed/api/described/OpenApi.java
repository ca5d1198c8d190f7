package org.commonshed.api.described;

import java.util.List;
import java.util.Locale;
import org.commonshed.api.ProblemAnswer;
import org.commonshed.api.shape.OwnShape;
import org.commonshed.api.shape.Shapes;
import org.commonshed.files.world.Schema;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the description of all operations as OpenAPI 3.1 has it. */
@Component
class OpenApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PROBLEM = "application/problem+json";
    private static final String TOKEN = "token";

    private final Operations operations;
    private final List<OwnShape> own;

    OpenApi(Operations operations, List<OwnShape> own) {
        this.operations = operations;
        this.own = List.copyOf(own);
    }

    ObjectNode write(Words words) {
        Shapes shapes = new Shapes(own);
        ObjectNode all = JSON.objectNode().put("openapi", "3.1.0");
        all.putObject("info")
                .put("title", "Commonshed")
                .put("version", "1")
                .put("description", words.say("api.lead"))
                .putObject("license")
                .put("name", "AGPL-3.0-or-later")
                .put("identifier", "AGPL-3.0-or-later");
        all.putArray("servers").addObject().put("url", "/");
        ArrayNode security = all.putArray("security");
        security.addObject();
        security.addObject().putArray(TOKEN);
        ObjectNode paths = all.putObject("paths");
        for (Operation operation : operations.all()) {
            ObjectNode path = (ObjectNode) paths.get(operation.path());
            (path == null ? paths.putObject(operation.path()) : path)
                    .set(operation.verb(), operation(operation, shapes, words));
        }
        ObjectNode components = all.putObject("components");
        components
                .putObject("responses")
                .set("problem", content(words.say("api.problem"), PROBLEM, shapes.refer(ProblemAnswer.class)));
        ObjectNode schemas = components.putObject("schemas");
        shapes.all().forEach(schemas::set);
        components
                .putObject("securitySchemes")
                .putObject(TOKEN)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", words.say("api.token"));
        return all;
    }

    private static ObjectNode operation(Operation operation, Shapes shapes, Words words) {
        ObjectNode one = JSON.objectNode()
                .put("operationId", operation.told().id())
                .put("summary", words.say("api.op." + operation.told().id()));
        one.putArray("tags").add(operation.group());
        operation.right().ifPresent(deed -> one.put("x-right", deed.name().toLowerCase(Locale.ROOT)));
        one.set("parameters", parameters(operation, words));
        if (operation.takesBody()) {
            ObjectNode body = one.putObject("requestBody").put("required", true);
            body.putObject("content")
                    .putObject(operation.told().takesType())
                    .set(
                            "schema",
                            operation.takesRecord()
                                    ? shapes.refer(operation.told().takes())
                                    : JSON.objectNode());
        }
        ObjectNode responses = one.putObject("responses");
        ObjectNode schema =
                operation.givesRecord() ? shapes.refer(operation.told().gives()) : JSON.objectNode();
        responses.set(
                Integer.toString(operation.told().status()),
                content(words.say("api.done"), operation.told().type(), schema));
        if (operation.isReading()) {
            responses.putObject("304").put("description", words.say("api.same"));
        }
        responses.putObject("default").put("$ref", "#/components/responses/problem");
        return one;
    }

    private static ObjectNode content(String description, String type, ObjectNode schema) {
        ObjectNode answer = JSON.objectNode().put("description", description);
        answer.putObject("content").putObject(type).set("schema", schema);
        return answer;
    }

    private static ArrayNode parameters(Operation operation, Words words) {
        ArrayNode all = JSON.arrayNode();
        for (String variable : operation.variables()) {
            ObjectNode schema = parameter(all, variable, "path", true, words.say("api.path." + variable));
            if (variable.equals("table")) {
                Schema.TABLES.keySet().forEach(schema.putArray("enum")::add);
            }
        }
        for (String name : operation.told().query()) {
            String description = words.say("api.query." + name.replace(".*", ""));
            ObjectNode schema = parameter(all, name.replace("*", "{column}"), "query", false, description);
            if (List.of("page", "size", "period").contains(name)) {
                schema.put("type", "integer").put("minimum", 1);
            }
        }
        if (operation.told().matches()) {
            parameter(all, "If-Match", "header", true, words.say("api.header.match"));
        }
        if (!operation.isReading()) {
            parameter(all, "Idempotency-Key", "header", false, words.say("api.header.key"))
                    .put("minLength", 8)
                    .put("maxLength", 100);
        }
        return all;
    }

    /** Its schema, a text so far. */
    private static ObjectNode parameter(ArrayNode all, String name, String in, boolean must, String description) {
        return all.addObject()
                .put("name", name)
                .put("in", in)
                .put("required", must)
                .put("description", description)
                .putObject("schema")
                .put("type", "string");
    }
}
