package org.commonshed.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.design.ReadersNames;
import org.commonshed.files.world.Schema;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.References;
import org.commonshed.page.Words;
import org.commonshed.planning.kept.Change;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.tell.Items;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Changes, the rows they change, and tries that nobody gave a name, as whoever reads calls them. */
@Component
public class ChangeWords {
    private static final List<String> NAMING =
            List.of("id", "name", "who", "actor", "place", "recipe", "product", "item", "indicator");

    private final DeskService desks;
    private final References references;
    private final MessageSource messages;

    ChangeWords(DeskService desks, References references, MessageSource messages) {
        this.desks = desks;
        this.references = references;
        this.messages = messages;
    }

    /** A try that nobody gave a name is called by its first change; others are called what they are. */
    KeptPlan called(Viewer viewer, KeptPlan plan) {
        return plan.isTry() && plan.title().isEmpty() && !plan.changes().isEmpty()
                ? plan.called(name(viewer, plan.changes().get(0)))
                : plan;
    }

    private String name(Viewer viewer, Change change) {
        Words words = new Words(messages, ReadersNames.reader());
        return change.table().equals(Change.SETTINGS)
                ? setting(change, words)
                : said("planning.change", change, cells(findRow(viewer, change), change), "", words);
    }

    /** A change with what it is now. */
    public String sentence(Viewer viewer, Change change, Words words) {
        if (change.table().equals(Change.SETTINGS)) {
            return setting(change, words);
        }
        Optional<Kept> row = findRow(viewer, change);
        String now = row.map(kept -> kept.get(change.column())).orElse("");
        String key = now.isEmpty() ? "planning.change" : "planning.change.from";
        return said(key, change, cells(row, change), now, words);
    }

    private String said(String key, Change change, Map<String, String> cells, String now, Words words) {
        String row = row(schema(change.table()), cells, words);
        return words.say(key, row, column(change.column(), words), change.value(), now);
    }

    private static String setting(Change change, Words words) {
        String key = change.key().get(0);
        return words.sayOr(
                "planning.change." + key + "." + change.value(), words.say("planning.cell", key, change.value()));
    }

    private static Schema schema(String table) {
        return Change.findSchema(table).orElseThrow();
    }

    private Optional<Kept> findRow(Viewer viewer, Change change) {
        Optional<Desk> desk = desks.find(change.table());
        return schema(change.table()).key().equals(List.of("id"))
                ? desk.flatMap(one -> one.findById(viewer, change.key().get(0)))
                : Optional.empty();
    }

    private static Map<String, String> cells(Optional<Kept> row, Change change) {
        return row.map(Kept::cells).orElseGet(() -> keyed(schema(change.table()), change.key()));
    }

    private static Map<String, String> keyed(Schema schema, List<String> key) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < key.size(); i++) {
            cells.put(schema.key().get(i), key.get(i));
        }
        return cells;
    }

    public String column(String column, Words words) {
        return words.sayOr("planning.column." + column, column.replace('_', ' '));
    }

    /** Who or where, and what. */
    public String row(Schema schema, Map<String, String> cells, Words words) {
        List<String> parts = new ArrayList<>();
        for (String column : NAMING) {
            boolean isThere = schema.columns().contains(column)
                    && !cells.getOrDefault(column, "").isEmpty();
            boolean isIdOfNamed = column.equals("id") && isToldByOthers(schema);
            if (isThere && !isIdOfNamed) {
                String text = cells.getOrDefault(column, "");
                String named = references.name(schema.getColumn(column).kind(), text);
                parts.add(named.equals(text) && !column.equals("id") ? thing(text, words) : named);
            }
        }
        return words.series(parts);
    }

    /** What is drawn or used, in words where there are some. */
    private static String thing(String id, Words words) {
        var amounts = words.amounts();
        return amounts.findWord("indicator." + id).orElseGet(() -> new Items(amounts).label(id));
    }

    /** Whether rows are told by other columns than their id. */
    private static boolean isToldByOthers(Schema schema) {
        return schema.columns().contains("name")
                || schema.columns().contains("who")
                || schema.columns().contains("place");
    }
}
