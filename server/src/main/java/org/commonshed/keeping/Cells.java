package org.commonshed.keeping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cells as JSON, as they stand in the history. */
@Component
class Cells {
    private static final TypeReference<LinkedHashMap<String, String>> MAP = new TypeReference<>() {};

    private final JsonMapper json;

    Cells(JsonMapper json) {
        this.json = json;
    }

    String written(Map<String, String> cells) {
        return cells.isEmpty() ? "{}" : json.writeValueAsString(cells);
    }

    Map<String, String> read(String text) {
        return text.equals("{}") ? Map.of() : json.readValue(text, MAP);
    }
}
