package org.commonshed.planning.trying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Schema;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Page;
import org.commonshed.keeping.Query;
import org.commonshed.page.Frame;
import org.commonshed.planning.ChangeWords;
import org.commonshed.planning.kept.Change;
import org.commonshed.planning.making.Gathering;
import org.commonshed.planning.reading.PlanViews;
import org.commonshed.tell.Items;
import org.commonshed.tell.Words;
import org.springframework.stereotype.Component;

/** Rows that can be changed for a try, and how they are written. */
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
    private final ChangeWords said;
    private final Gathering gathering;

    BenchRows(DeskService desks, ChangeWords said, Gathering gathering) {
        this.desks = desks;
        this.said = said;
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
                        said.column(column.name(), frame.words()),
                        column.name().equals(usual)));
            }
        }
        return new TryViews.Row(
                table + "/" + String.join("/", key),
                said.row(schema, cells, frame.words()),
                more(schema, cells, frame),
                cells.getOrDefault(usual, ""),
                isAssumed,
                columns);
    }

    private static Schema schema(String table) {
        return Change.findSchema(table).orElseThrow();
    }

    private String more(Schema schema, Map<String, String> cells, Frame frame) {
        List<String> more = new ArrayList<>();
        Words words = frame.words().amounts();
        String unit = new Items(words).unit(cells.getOrDefault("item", cells.getOrDefault("indicator", "")));
        if (!unit.isEmpty()) {
            more.add(frame.say("planning.unit", words.unit(unit)));
        }
        for (String column : List.of("from", "to", "every", "repeat", "counts", "role", "offset")) {
            if (schema.columns().contains(column)
                    && !cells.getOrDefault(column, "").isEmpty()) {
                String text = cells.getOrDefault(column, "");
                String word = frame.words().sayOr("planning.value." + text, "");
                more.add(word.isEmpty() ? frame.say("planning.cell", said.column(column, frame.words()), text) : word);
            }
        }
        return String.join(" · ", more);
    }
}
