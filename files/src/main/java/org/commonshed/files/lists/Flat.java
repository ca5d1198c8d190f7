package org.commonshed.files.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;
import tools.jackson.databind.JsonNode;

/** An object of JSON as cells of one row: {@code {"a": {"b": 1}}} becomes {@code a.b}; numbers stay as they are written. */
final class Flat {
    private static final int MOST = 400; // cells of one object

    private Flat() {}

    static Map<String, String> of(Map<String, JsonNode> object, Findings findings, int line) {
        Map<String, String> cells = new LinkedHashMap<>();
        object.forEach((name, value) -> add(name, value, cells));
        if (cells.size() >= MOST) {
            findings.problem(
                    line, "", "too_many_columns", Said.of("lists:too_many_fields", MOST), Said.of("it_is_another"));
        }
        return cells;
    }

    private static void add(String name, JsonNode value, Map<String, String> cells) {
        if (cells.size() >= MOST || value.isNull()) {
            return;
        }
        if (value.isObject()) {
            value.properties().forEach(each -> add(name + "." + each.getKey(), each.getValue(), cells));
        } else if (value.isArray()) {
            String joined = value.valueStream()
                    .map(each -> each.isContainer() ? each.toString() : each.asString())
                    .collect(Collectors.joining("; "));
            put(name, joined, cells);
        } else {
            put(name, value.asString(), cells);
        }
    }

    private static void put(String name, String text, Map<String, String> cells) {
        if (!text.isBlank()) {
            cells.put(name, text.strip());
        }
    }
}
