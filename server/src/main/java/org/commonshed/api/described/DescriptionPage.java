package org.commonshed.api.described;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.ProblemKind;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import tools.jackson.databind.JsonNode;

/** The description for people: what can be asked, in which shape, and what problems mean. */
@Controller
@Entrance(Deed.READ)
class DescriptionPage {
    private static final String REF = "#/components/schemas/";

    private final Operations operations;
    private final OpenApi description;

    DescriptionPage(Operations operations, OpenApi description) {
        this.operations = operations;
        this.description = description;
    }

    @GetMapping("/api")
    String page(@ModelAttribute("frame") Frame frame, Model model) {
        Words words = frame.words();
        List<DescriptionViews.Kind> problems = Arrays.stream(ProblemKind.values())
                .map(kind -> new DescriptionViews.Kind(
                        kind.code(),
                        kind.status(),
                        words.say("api.problem." + kind.code()),
                        words.say("api.problem." + kind.code() + ".detail")))
                .toList();
        model.addAttribute(
                "view", new DescriptionViews.Page(groups(words), shapes(description.write(words)), problems));
        return "api/described";
    }

    private List<DescriptionViews.Group> groups(Words words) {
        Map<String, List<DescriptionViews.Line>> lines = new LinkedHashMap<>();
        for (Operation operation : operations.all()) {
            lines.computeIfAbsent(operation.group(), group -> new ArrayList<>()).add(line(operation, words));
        }
        List<DescriptionViews.Group> groups = new ArrayList<>();
        lines.forEach((key, some) -> groups.add(new DescriptionViews.Group(key, words.say("api.group." + key), some)));
        return groups;
    }

    private static DescriptionViews.Line line(Operation operation, Words words) {
        List<DescriptionViews.Way> asked = Arrays.stream(operation.told().query())
                .map(name -> new DescriptionViews.Way(
                        name.replace("*", "…"), words.say("api.query." + name.replace(".*", ""))))
                .toList();
        String right = operation
                .right()
                .map(deed -> words.say("access.token.deed." + deed))
                .orElse("");
        return new DescriptionViews.Line(
                operation.told().id(),
                operation.method(),
                operation.path(),
                words.say("api.op." + operation.told().id()),
                asked,
                operation.takesRecord() ? operation.told().takes().getSimpleName() : "",
                operation.givesRecord() ? operation.told().gives().getSimpleName() : "",
                right);
    }

    private static List<DescriptionViews.Shape> shapes(JsonNode all) {
        List<DescriptionViews.Shape> shapes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one :
                all.path("components").path("schemas").properties()) {
            List<String> must = new ArrayList<>();
            one.getValue().path("required").forEach(name -> must.add(name.asString()));
            List<DescriptionViews.Field> fields = new ArrayList<>();
            for (Map.Entry<String, JsonNode> field :
                    one.getValue().path("properties").properties()) {
                JsonNode schema = either(field.getValue());
                JsonNode item = schema.has("items") ? schema.path("items") : schema;
                fields.add(new DescriptionViews.Field(
                        field.getKey(),
                        kind(schema),
                        reference(item),
                        must.contains(field.getKey()),
                        schema.path("description").asString("")));
            }
            List<String> others = new ArrayList<>();
            for (String way : List.of("oneOf", "anyOf")) {
                one.getValue().path(way).forEach(other -> others.add(reference(other)));
            }
            shapes.add(new DescriptionViews.Shape(one.getKey(), fields, others));
        }
        return shapes;
    }

    /** Without the null that may stand in its place. */
    private static JsonNode either(JsonNode schema) {
        return schema.has("anyOf") ? schema.path("anyOf").get(0) : schema;
    }

    private static String reference(JsonNode schema) {
        return schema.path("$ref").asString("").replace(REF, "");
    }

    /** In the words of JSON Schema, such as {@code string (uuid)} or {@code array of string}. */
    private static String kind(JsonNode schema) {
        if (schema.has("const")) {
            return schema.path("const").asString();
        }
        if (schema.has("enum")) {
            List<String> words = new ArrayList<>();
            schema.path("enum").forEach(word -> words.add(word.asString()));
            return String.join(" | ", words);
        }
        if (schema.has("items")) {
            return ("array of " + kind(schema.path("items"))).replaceFirst(" of $", "");
        }
        String format = schema.path("format").asString("");
        return schema.path("type").asString("") + (format.isEmpty() ? "" : " (" + format + ")");
    }
}
