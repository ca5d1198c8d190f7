package org.commonshed.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Issue;
import org.commonshed.keeping.Known;
import org.commonshed.keeping.References;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** Turns rows into fields, and what was written into fields into cells; also for the pages of rooms that have forms of their own. */
@Component
public class Forms {
    private static final String CELL = "c.";
    private static final int FEW = 150; // names that stand in the page itself
    private static final int MOST_CELLS = 200;

    private final References references;
    private final TableWords shown;
    private final AmountUnits units;

    Forms(References references, TableWords shown, AmountUnits units) {
        this.units = units;
        this.shown = shown;
        this.references = references;
    }

    /** Cells as they were written, by column. */
    public static Map<String, String> written(Map<String, String> parameters) {
        Map<String, String> written = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(CELL) && name.length() > CELL.length() && written.size() < MOST_CELLS) {
                written.put(name.substring(CELL.length()), value.strip());
            }
        });
        String use = parameters.getOrDefault("use", "");
        int at = use.indexOf('=');
        if (at > 0) {
            written.put(use.substring(0, at), use.substring(at + 1).strip());
        }
        return written;
    }

    /** As {@link #cells(TableWords.Place, Map, Words)}, for a table of the format. */
    public Map<String, String> cells(String table, Map<String, String> written, Words words) {
        return cells(place(table), written, words);
    }

    /** The fields of some columns, in their order. */
    public List<TablesViews.Field> fields(String table, List<String> columns, Map<String, String> cells, Words words) {
        TableWords.Place place = place(table);
        return columns.stream()
                .map(name -> field(place, place.desk().sheet().schema().getColumn(name), cells, words))
                .toList();
    }

    private TableWords.Place place(String table) {
        return shown.at(Board.ofTable(table).orElseThrow().address());
    }

    /**
     * Names become ids, decimal commas points, amounts in other units those of the table; an id that was left empty is made
     * from the name.
     */
    Map<String, String> cells(TableWords.Place place, Map<String, String> written, Words words) {
        Map<String, String> cells = new LinkedHashMap<>(written);
        Set<String> known = new HashSet<>(place.desk().sheet().columns());
        known.addAll(place.desk().unknownColumns()); // others would not go out with the table
        cells.keySet().retainAll(known);
        for (Column column : place.desk().sheet().schema().all()) {
            String text = cells.getOrDefault(column.name(), "");
            if (!text.isEmpty()) {
                cells.put(column.name(), cell(column, text));
            }
        }
        cells.replaceAll((column, text) -> AmountUnits.isCounted(column) && !text.isEmpty()
                ? AmountUnits.converted(text, units.of(column, cells, words), words)
                : text);
        if (place.desk().sheet().columns().contains("id")
                && cells.getOrDefault("id", "").isEmpty()) {
            cells.put("id", NewName.free(place, cells, references));
        }
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private String cell(Column column, String text) {
        if (TableWords.isNumber(column)) {
            return Mends.number(text);
        }
        for (Column.Kind kind : Labels.kinds(column.kind())) {
            if (references.find(kind, text).isPresent()) {
                return text;
            }
        }
        for (Column.Kind kind : Labels.kinds(column.kind())) {
            List<String> called = references.called(kind, text);
            if (called.size() == 1) {
                return called.get(0);
            }
        }
        return text;
    }

    List<TablesViews.Field> fields(TableWords.Place place, Map<String, String> cells, Words words) {
        List<TablesViews.Field> fields = new ArrayList<>();
        List<Column> columns = new ArrayList<>(place.desk().sheet().schema().all());
        columns.sort(Comparator.comparing(column -> column.name().equals("id"))); // few care about ids
        columns.forEach(column -> fields.add(field(place, column, cells, words)));
        List<String> unknown = new ArrayList<>(place.desk().unknownColumns());
        cells.keySet().stream()
                .filter(name -> !place.desk().sheet().columns().contains(name) && !unknown.contains(name))
                .forEach(unknown::add);
        for (int i = 0; i < unknown.size(); i++) {
            String name = unknown.get(i);
            fields.add(new TablesViews.Field(
                    "own-" + i,
                    CELL + name,
                    name,
                    words.say("tables.own"),
                    false,
                    "text",
                    cells.getOrDefault(name, ""),
                    "",
                    List.of(),
                    "",
                    "",
                    List.of()));
        }
        return fields;
    }

    private TablesViews.Field field(TableWords.Place place, Column column, Map<String, String> cells, Words words) {
        String value = cells.getOrDefault(column.name(), "");
        List<Column.Kind> kinds = Labels.kinds(column.kind());
        List<TablesViews.Option> options = new ArrayList<>();
        boolean isCounted = AmountUnits.isCounted(column.name());
        String control = isCounted ? "amount" : TableWords.isNumber(column) ? "number" : "text";
        String suggest = "";
        if (column.kind() == Column.Kind.WORD) {
            control = "words";
            for (String word : column.words()) {
                boolean isChosen = word.equals(value);
                options.add(new TablesViews.Option(word, TableWords.word(column.name(), word, words), isChosen));
            }
        } else if (!kinds.isEmpty()) {
            control = "name";
            options.addAll(names(kinds));
            suggest = options.isEmpty()
                    ? "/suggest/" + TableWords.lower(column.kind().name())
                    : "";
        }
        boolean isChosenForThem = column.name().equals("id");
        return new TablesViews.Field(
                id(column),
                CELL + column.name(),
                TableWords.column(place, column.name(), words),
                TableWords.help(place, column.name(), words),
                column.must() && !isChosenForThem,
                control,
                kinds.isEmpty() ? value : named(kinds, value),
                isCounted ? unit(place, column.name(), cells, words) : "",
                options,
                suggest,
                "",
                List.of());
    }

    /** The units of the amounts that a form has, as it is filled in so far, by the ids of their fields. */
    public Map<String, String> units(String table, Map<String, String> written, Words words) {
        return units(place(table), written, words);
    }

    Map<String, String> units(TableWords.Place place, Map<String, String> written, Words words) {
        Map<String, String> units = new LinkedHashMap<>();
        for (Column column : place.desk().sheet().schema().all()) {
            if (AmountUnits.isCounted(column.name()) && written.containsKey(column.name())) {
                units.put(id(column), unit(place, column.name(), written, words));
            }
        }
        return units;
    }

    private static String id(Column column) {
        return "f-" + column.name();
    }

    private String unit(TableWords.Place place, String column, Map<String, String> cells, Words words) {
        Map<String, String> ids = new HashMap<>(cells);
        if (cells.containsKey("product") && place.desk().sheet().columns().contains("product")) {
            Column product = place.desk().sheet().schema().getColumn("product");
            ids.computeIfPresent("product", (key, text) -> cell(product, text));
        }
        return words.amounts().unit(units.of(column, ids, words));
    }

    /** All names where there are few, else none. */
    private List<TablesViews.Option> names(List<Column.Kind> kinds) {
        List<Known.Named> all = new ArrayList<>();
        for (Column.Kind kind : kinds) {
            List<Known.Named> some = references.suggest(kind, "", FEW + 1);
            if (some.size() > FEW) {
                return List.of();
            }
            all.addAll(some);
        }
        return options(all);
    }

    /** Names to choose from; an id stands only beside those that several have. */
    static List<TablesViews.Option> options(List<Known.Named> all) {
        Map<String, Long> named = all.stream()
                .collect(Collectors.groupingBy(each -> TableWords.lower(each.name()), Collectors.counting()));
        return all.stream()
                .map(each -> new TablesViews.Option(
                        each.name(), named.getOrDefault(TableWords.lower(each.name()), 1L) > 1 ? each.id() : "", false))
                .sorted(Comparator.comparing(option -> TableWords.lower(option.value())))
                .toList();
    }

    /** The name where it leads back to the same id, else the id. */
    private String named(List<Column.Kind> kinds, String id) {
        for (Column.Kind kind : kinds) {
            String name = references.find(kind, id).map(Known.Named::name).orElse("");
            boolean isClear = !name.isEmpty()
                    && kinds.stream()
                            .flatMap(k -> references.called(k, name).stream())
                            .toList()
                            .equals(List.of(id))
                    && kinds.stream().allMatch(k -> references.find(k, name).isEmpty() || name.equals(id));
            if (isClear) {
                return name;
            }
        }
        return id;
    }

    /** Fields with what is wrong in them; what was typed stays. */
    public List<TablesViews.Field> faulty(
            List<TablesViews.Field> fields, Map<String, String> written, List<Issue> issues, Words words) {
        List<TablesViews.Field> marked = new ArrayList<>();
        String first = fields.isEmpty() ? "" : fields.get(0).name();
        for (TablesViews.Field field : fields) {
            String column = field.name().substring(CELL.length());
            String typed = written.getOrDefault(column, field.value());
            boolean takesOthers = field.name().equals(first);
            Issue issue = Stream.concat(
                            issues.stream().filter(i -> i.column().equals(column)),
                            issues.stream().filter(i -> takesOthers && !isOfAField(i, fields)))
                    .findFirst()
                    .orElse(null);
            if (issue == null) {
                marked.add(field.with(typed, "", List.of()));
            } else {
                marked.add(faulty(field, typed, issue, words));
            }
        }
        return marked;
    }

    private TablesViews.Field faulty(TablesViews.Field field, String typed, Issue issue, Words words) {
        Optional<String> unit =
                issue.code().equals("not_a_number") ? AmountUnits.wrong(typed, field.unit(), words) : Optional.empty();
        String column = field.name().substring(CELL.length());
        String wrong = issue.code().equals("empty") ? words.say("tables.empty") : Mends.sentence(issue, words);
        return unit.map(sentence -> field.with(typed, sentence, List.of()))
                .orElseGet(() -> field.with(typed, wrong, uses(column, typed, issue, words)));
    }

    private static boolean isOfAField(Issue issue, List<TablesViews.Field> fields) {
        return fields.stream().anyMatch(field -> field.name().equals(CELL + issue.column()));
    }

    private List<TablesViews.Use> uses(String column, String typed, Issue issue, Words words) {
        List<TablesViews.Use> uses = new ArrayList<>();
        for (String guess : Mends.guesses(issue, typed)) {
            String name = issue.code().equals("unknown_id") ? references.name(Column.Kind.CLAIMANT, guess) : guess;
            uses.add(new TablesViews.Use(column + "=" + guess, words.say("tables.use", name)));
        }
        return uses;
    }
}
