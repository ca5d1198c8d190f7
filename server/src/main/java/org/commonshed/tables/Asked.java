package org.commonshed.tables;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.References;

/**
 * What the address of a list asks for: {@code q} words, {@code sort} a column (with a minus downwards), {@code page}, and
 * {@code is.<column>} a cell. What makes no sense is left out.
 */
record Asked(String words, String sort, int page, Map<String, String> cells) {
    private static final String CELL = "is.";

    Asked {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    static Asked of(Map<String, String> parameters, TableWords.Place place, References references) {
        List<String> columns = place.desk().sheet().columns();
        Map<String, String> cells = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            String column = name.startsWith(CELL) ? name.substring(CELL.length()) : "";
            if (columns.contains(column) && !value.isBlank()) {
                cells.put(column, id(place, column, value.strip(), references));
            }
        });
        String column = parameters.getOrDefault("column", "");
        String text = parameters.getOrDefault("text", "").strip();
        if (columns.contains(column) && !text.isEmpty()) {
            cells.put(column, id(place, column, text, references));
        }
        String sort = parameters.getOrDefault("sort", "");
        return new Asked(
                parameters.getOrDefault("q", "").strip(),
                columns.contains(sort.replaceFirst("^-", "")) ? sort : "",
                TableWords.number(parameters.getOrDefault("page", ""), 1),
                cells);
    }

    /** People may write a name where the table has an id. */
    private static String id(TableWords.Place place, String column, String text, References references) {
        Column of = place.desk().sheet().schema().getColumn(column);
        for (Column.Kind kind : Labels.kinds(of.kind())) {
            if (references.find(kind, text).isPresent()) {
                return text;
            }
            List<String> called = references.called(kind, text);
            if (!called.isEmpty()) {
                return called.get(0);
            }
        }
        return text;
    }

    Query query() {
        Query query = Query.all().words(words).page(page);
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            query = query.where(cell.getKey(), cell.getValue());
        }
        return sort.isEmpty() ? query : query.sorted(sort.replaceFirst("^-", ""), sort.startsWith("-"));
    }

    boolean isEmpty() {
        return words.isEmpty() && cells.isEmpty();
    }

    /** How the column is sorted now, as {@code aria-sort} says it. */
    String sortOf(String column) {
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : "none";
    }

    Asked page(int number) {
        return new Asked(words, sort, number, cells);
    }

    Asked without(String column) {
        Map<String, String> fewer = new LinkedHashMap<>(cells);
        fewer.remove(column);
        return new Asked(words, sort, 1, fewer);
    }

    /** As it stands in an address, with a question mark; empty where nothing is asked. */
    String address() {
        StringJoiner parts = new StringJoiner("&", "?", "").setEmptyValue("");
        put(parts, "q", words);
        cells.forEach((column, text) -> put(parts, CELL + column, text));
        put(parts, "sort", sort);
        put(parts, "page", page > 1 ? String.valueOf(page) : "");
        return parts.toString();
    }

    private static void put(StringJoiner parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
