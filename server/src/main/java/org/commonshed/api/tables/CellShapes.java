package org.commonshed.api.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonshed.api.Tags;
import org.commonshed.api.shape.Fault;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Schema;
import org.commonshed.keeping.Kept;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cells as JSON has them, and as tables have them. */
final class CellShapes {
    static final int LONGEST = 20_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final int MOST_ZEROS = 30; // of a number written out

    private CellShapes() {}

    static boolean isNumber(Column column) {
        return switch (column.kind()) {
            case NUMBER, AMOUNT, SHARE, WHOLE -> true;
            default -> false;
        };
    }

    /** The cells of a table as a schema; where they are written, null stands for an empty one. */
    static ObjectNode schema(Schema schema, boolean isWritten) {
        ObjectNode cells = JSON.objectNode().put("type", "object");
        ObjectNode columns = cells.putObject("properties");
        for (Column column : schema.all()) {
            boolean mayBeNull = isWritten && !column.must();
            columns.set(column.name(), mayBeNull ? orNull(schema(column)) : schema(column));
        }
        if (!schema.must().isEmpty()) {
            ArrayNode must = cells.putArray("required");
            schema.must().forEach(must::add);
        }
        return cells.put("additionalProperties", false);
    }

    private static ObjectNode orNull(ObjectNode cell) {
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(cell).addObject().put("type", "null");
        return either;
    }

    private static ObjectNode schema(Column column) {
        String empty = column.fallback().isEmpty() ? "" : "; empty means " + column.fallback();
        ObjectNode cell = JSON.objectNode().put("description", column.meaning() + empty);
        return switch (column.kind()) {
            case NUMBER -> cell.put("type", "number");
            case AMOUNT -> cell.put("type", "number").put("minimum", 0);
            case SHARE -> cell.put("type", "number").put("minimum", 0).put("exclusiveMaximum", 1);
            case WHOLE ->
                cell.put("type", "integer")
                        .put("minimum", column.range().get(0))
                        .put("maximum", column.range().get(1));
            case WORD -> {
                ArrayNode words = cell.put("type", "string").putArray("enum");
                column.words().forEach(words::add);
                yield cell;
            }
            default -> cell.put("type", "string").put("maxLength", LONGEST);
        };
    }

    /** Columns of the format as JSON. */
    static Map<String, Object> known(Schema schema, Map<String, String> kept) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Column column : schema.all()) {
            String text = kept.getOrDefault(column.name(), "");
            if (!text.isEmpty()) {
                cells.put(
                        column.name(),
                        isNumber(column) && NUMBER.matcher(text).matches() ? new BigDecimal(text) : text);
            }
        }
        return cells;
    }

    /** Columns that the format does not know. */
    static Map<String, String> more(Schema schema, Map<String, String> kept) {
        Map<String, String> more = new TreeMap<>(kept);
        more.keySet().removeAll(schema.columns());
        return more;
    }

    /**
     * Cells as tables have them; what is not as it must be is added to the faults.
     *
     * @param path of the row in what was sent, empty for the whole
     */
    static Map<String, String> texts(Schema schema, RowWritten row, String path, List<Fault> faults) {
        Map<String, String> texts = new HashMap<>();
        row.cells().forEach((name, value) -> {
            String where = Fault.within(path, "cells." + name);
            if (!schema.columns().contains(name)) {
                faults.add(Fault.of(where, "field-unknown"));
            } else {
                texts.put(name, text(schema.getColumn(name), value, where, faults));
            }
        });
        row.more().orElse(Map.of()).forEach((name, text) -> {
            if (schema.columns().contains(name) || name.isBlank()) {
                faults.add(Fault.of(Fault.within(path, "more." + name), "field-unknown"));
            } else {
                texts.put(name, text);
            }
        });
        return texts;
    }

    private static String text(Column column, @Nullable Object value, String where, List<Fault> faults) {
        if (value == null) {
            return "";
        }
        if (isNumber(column)) {
            if (value instanceof Number number) {
                BigDecimal exact = new BigDecimal(number.toString());
                if (Math.abs((long) exact.scale()) <= MOST_ZEROS) {
                    return exact.toPlainString();
                }
            }
            faults.add(Fault.of(where, "field-number"));
            return "";
        }
        if (!(value instanceof String)) {
            faults.add(Fault.of(where, "field-text"));
            return "";
        }
        return value.toString();
    }

    /** The same for the same version of the same cells, and for nothing else. */
    static String tag(Kept row) {
        List<String> parts = new ArrayList<>(List.of(row.id().toString(), Integer.toString(row.version())));
        new TreeMap<>(row.cells()).forEach((column, text) -> {
            parts.add(column);
            parts.add(text);
        });
        return Tags.of(String.join("\u0001", parts));
    }
}
