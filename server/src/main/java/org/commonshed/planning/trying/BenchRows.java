package org.commonshed.planning.trying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Schema;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Page;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.References;
import org.commonshed.page.Frame;
import org.commonshed.planning.kept.Change;
import org.commonshed.planning.making.Gathering;
import org.commonshed.planning.reading.PlanViews;
import org.commonshed.tell.Items;
import org.commonshed.tell.Words;
import org.springframework.stereotype.Component;

/** Rows that can be changed for a try, and how they and their changes are written. */
@Component
class BenchRows {
    /** Tables of the bench; those asked for most first. */
    static final List<String> TABLES =
            List.of("limits", "needs", "capacities", "abilities", "outside", "stocks", "actors", "recipe_lines");

    private static final int SHOWN = 20;
    private static final Map<String, String> USUAL = Map.of(
            "abilities", "max_runs",
            "outside", "max_total",
            "stocks", "room",
            "actors", "size");

    private final DeskService desks;
    private final References references;
    private final Gathering gathering;

    BenchRows(DeskService desks, References references, Gathering gathering) {
        this.desks = desks;
        this.references = references;
        this.gathering = gathering;
    }

    /** Some rows of many. */
    record Found(List<TryViews.Row> rows, long all) {}

    /** Rows that are stated; where there are none, those that the catalogue gives. */
    Found find(Viewer viewer, String table, String words, Frame frame) {
        Desk desk = desk(table);
        Page page = desk.list(viewer, Query.all().words(words).size(SHOWN));
        List<TryViews.Row> rows = new ArrayList<>();
        page.rows().forEach(row -> rows.add(row(table, row.cells(), false, frame)));
        if (!rows.isEmpty()) {
            return new Found(rows, page.total());
        }
        List<Map<String, String>> assumed = gathering.assumedRows(viewer, table, words);
        assumed.stream().limit(SHOWN).forEach(cells -> rows.add(row(table, cells, true, frame)));
        return new Found(rows, assumed.size());
    }

    private Desk desk(String table) {
        return desks.find(table).orElseThrow(() -> new IllegalStateException("no room keeps " + table));
    }

    private TryViews.Row row(String table, Map<String, String> cells, boolean isAssumed, Frame frame) {
        Schema schema = schema(table);
        List<String> key =
                schema.key().stream().map(c -> cells.getOrDefault(c, "")).toList();
        String usual = USUAL.getOrDefault(table, "amount");
        List<PlanViews.Choice> columns = new ArrayList<>();
        for (Column column : schema.all()) {
            if (!schema.key().contains(column.name())) {
                columns.add(new PlanViews.Choice(
                        column.name(),
                        columnName(column.name(), frame),
                        column.name().equals(usual)));
            }
        }
        return new TryViews.Row(
                table + "/" + String.join("/", key),
                name(schema, cells, frame),
                more(schema, cells, frame),
                cells.getOrDefault(usual, ""),
                isAssumed,
                columns);
    }

    private static Schema schema(String table) {
        return Change.findSchema(table).orElseThrow();
    }

    private static String columnName(String column, Frame frame) {
        return frame.words().sayOr("planning.column." + column, column.replace('_', ' '));
    }

    /** Who or where, and what. */
    private String name(Schema schema, Map<String, String> cells, Frame frame) {
        List<String> parts = new ArrayList<>();
        for (String column : List.of("id", "name", "who", "actor", "place", "recipe", "product", "item", "indicator")) {
            boolean isThere = schema.columns().contains(column)
                    && !cells.getOrDefault(column, "").isEmpty();
            boolean isIdOfNamed = column.equals("id") && parts(schema);
            if (isThere && !isIdOfNamed) {
                String text = cells.getOrDefault(column, "");
                String named = references.name(schema.getColumn(column).kind(), text);
                parts.add(named.equals(text) && !column.equals("id") ? thing(text, frame) : named);
            }
        }
        return frame.words().series(parts);
    }

    /** What is drawn or used, in words where there are some. */
    private static String thing(String id, Frame frame) {
        Words words = amounts(frame);
        return words.findWord("indicator." + id).orElseGet(() -> new Items(words).label(id));
    }

    private static Words amounts(Frame frame) {
        return new Words(frame.words().locale());
    }

    /** Whether rows are told by other columns than their id. */
    private static boolean parts(Schema schema) {
        return schema.columns().contains("name")
                || schema.columns().contains("who")
                || schema.columns().contains("place");
    }

    private String more(Schema schema, Map<String, String> cells, Frame frame) {
        List<String> more = new ArrayList<>();
        Words words = amounts(frame);
        String unit = new Items(words).unit(cells.getOrDefault("item", cells.getOrDefault("indicator", "")));
        if (!unit.isEmpty()) {
            more.add(frame.say("planning.unit", words.unit(unit)));
        }
        for (String column : List.of("from", "to", "every", "repeat", "counts", "role", "offset")) {
            if (schema.columns().contains(column)
                    && !cells.getOrDefault(column, "").isEmpty()) {
                String text = cells.getOrDefault(column, "");
                String said = frame.words().sayOr("planning.value." + text, "");
                more.add(said.isEmpty() ? frame.say("planning.cell", columnName(column, frame), text) : said);
            }
        }
        return String.join(" · ", more);
    }

    /** A change in words. */
    String sentence(Viewer viewer, Change change, Frame frame) {
        if (change.table().equals(Change.SETTINGS)) {
            String key = change.key().get(0);
            return frame.words()
                    .sayOr(
                            "planning.change." + key + "." + change.value(),
                            frame.say("planning.cell", key, change.value()));
        }
        Schema schema = schema(change.table());
        Optional<Kept> row = schema.key().equals(List.of("id"))
                ? desk(change.table()).findById(viewer, change.key().get(0))
                : Optional.empty();
        Map<String, String> cells = row.map(Kept::cells).orElseGet(() -> keyed(schema, change.key()));
        String now = row.map(kept -> kept.get(change.column())).orElse("");
        String key = now.isEmpty() ? "planning.change" : "planning.change.from";
        return frame.say(key, name(schema, cells, frame), columnName(change.column(), frame), change.value(), now);
    }

    private static Map<String, String> keyed(Schema schema, List<String> key) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < key.size(); i++) {
            cells.put(schema.key().get(i), key.get(i));
        }
        return cells;
    }
}
