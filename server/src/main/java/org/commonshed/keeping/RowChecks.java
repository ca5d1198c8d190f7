package org.commonshed.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Nearest;
import org.commonshed.files.world.Said;
import org.commonshed.files.world.Schema;
import org.commonshed.files.world.checking.RowCheck;
import org.springframework.stereotype.Component;

/** Whether a row makes sense: by itself as in a world folder, and with what the rooms know. */
@Component
class RowChecks {
    private static final int MOST_CELL = 20_000; // characters
    private static final int MOST_NEAR = 200; // names compared with a misspelt one
    private static final int PART = 3; // letters that it has in common with them

    private final References references;
    private final PlaceSettings settings;
    private final List<Desk.Rule> rules;

    RowChecks(References references, PlaceSettings settings, List<Desk.Rule> rules) {
        this.references = references;
        this.settings = settings;
        this.rules = List.copyOf(rules);
    }

    List<Issue> row(Sheet sheet, Map<String, String> cells) {
        List<Issue> issues = new ArrayList<>();
        cells.forEach((column, text) -> {
            if (text.length() > MOST_CELL) {
                issues.add(issue(sheet, column, "too_long", Said.of("too_long", "20,000"), Said.of("too_long.mend")));
            }
        });
        if (!issues.isEmpty() || !Schema.TABLES.containsKey(sheet.name())) {
            return issues;
        }
        issues.addAll(RowCheck.problems(sheet.name(), cells, settings.all()));
        issues.addAll(byRule(sheet, 0, cells));
        for (Column column : sheet.schema().all()) {
            String text = cells.getOrDefault(column.name(), "").strip();
            if (!text.isEmpty() && names(column, cells) && unknown(column, cells, text)) {
                issues.add(unknownId(sheet, column, text));
            }
        }
        return issues;
    }

    /** What the rules of rooms say of a row. */
    List<Issue> byRule(Sheet sheet, int line, Map<String, String> cells) {
        return rules.stream()
                .flatMap(rule -> rule.problems(sheet.name(), line, cells).stream())
                .toList();
    }

    private boolean names(Column column, Map<String, String> cells) {
        String role = cells.getOrDefault("role", "");
        boolean product = role.equals("in") || role.equals("out");
        return references.areKnown(kind(column)) && (column.kind() != Column.Kind.ITEM || product);
    }

    private boolean unknown(Column column, Map<String, String> cells, String text) {
        return references.find(kind(column), text).isEmpty();
    }

    private static Column.Kind kind(Column column) {
        return column.kind() == Column.Kind.ITEM ? Column.Kind.PRODUCT : column.kind();
    }

    private Issue unknownId(Sheet sheet, Column column, String text) {
        String near = nearest(kind(column), text);
        return issue(
                sheet,
                column.name(),
                "unknown_id",
                Said.of("unknown_id.here", text),
                near.isEmpty() ? Said.of("unknown_id.here.mend") : Said.of("meant", near));
    }

    /** The id that may be meant: that of a name which holds the text, else of one that is spelt nearly so. */
    private String nearest(Column.Kind kind, String text) {
        List<Known.Named> holding = references.suggest(kind, text, 1);
        if (!holding.isEmpty()) {
            return holding.get(0).id();
        }
        Map<String, String> ids = new HashMap<>();
        for (String part : List.of(head(text), tail(text))) {
            for (Known.Named named : references.suggest(kind, part, MOST_NEAR)) {
                ids.put(named.id().toLowerCase(Locale.ROOT), named.id());
                ids.put(named.name().toLowerCase(Locale.ROOT), named.id());
            }
        }
        return ids.getOrDefault(Nearest.to(text.toLowerCase(Locale.ROOT), ids.keySet()), "");
    }

    private static String head(String text) {
        return text.substring(0, Math.min(PART, text.length()));
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - PART));
    }

    /** Cells of whole tables that name what nobody knows: by column, those texts. */
    Map<String, Set<String>> unknown(Sheet sheet, List<Map<String, String>> rows) {
        Map<String, Set<String>> unknown = new HashMap<>();
        for (Column column : sheet.schema().all()) {
            if (references.areKnown(kind(column))) {
                Set<String> texts = new HashSet<>();
                rows.stream()
                        .filter(cells -> names(column, cells))
                        .map(cells -> cells.getOrDefault(column.name(), ""))
                        .filter(text -> !text.isEmpty())
                        .forEach(texts::add);
                texts.removeAll(references.names(kind(column), texts).keySet());
                unknown.put(column.name(), texts);
            }
        }
        return unknown;
    }

    /** An id that is taken already; places and actors share theirs. What the catalogue knows may be stated here instead. */
    List<Issue> isFree(Sheet sheet, String id) {
        Column.Kind kind = kind(sheet);
        boolean shared = kind == Column.Kind.PLACE || kind == Column.Kind.ACTOR;
        return references.isStated(shared ? Column.Kind.CLAIMANT : kind, id) ? taken(sheet, id) : List.of();
    }

    /** A row that came to stand there meanwhile: of the same id, or with the same key in a table without ids. */
    List<Issue> taken(Sheet sheet, Map<String, String> cells) {
        List<String> key = sheet.schema().key();
        if (key.contains("id")) {
            return taken(sheet, cells.getOrDefault("id", ""));
        }
        String column = key.get(key.size() - 1);
        Said text = Said.of("duplicate_key", cells.getOrDefault(column, ""));
        return List.of(issue(sheet, column, "duplicate_key", text, Said.of("duplicate_key.mend")));
    }

    List<Issue> taken(Sheet sheet, String id) {
        return List.of(issue(
                sheet, "id", "duplicate_id", Said.of("duplicate_id.taken", id), Said.of("duplicate_id.taken.mend")));
    }

    /** Rows that name what is to go. */
    List<Issue> stillNamed(Sheet sheet, Set<String> ids) {
        Column.Kind kind = kind(sheet);
        Set<String> gone = new HashSet<>(ids);
        gone.removeIf(id -> references.isOfCatalogue(kind, id));
        if (gone.isEmpty() || kind == Column.Kind.ID) {
            return List.of();
        }
        List<References.Naming> naming = references.naming(kind, gone);
        if (naming.isEmpty()) {
            return List.of();
        }
        Said rows = naming.stream()
                .map(each ->
                        Said.of("still_named.rows", each.count(), each.sheet().name()))
                .reduce((before, next) -> Said.of("series", before, next))
                .orElseThrow();
        Said what = gone.size() == 1
                ? Said.of("still_named", gone.iterator().next(), rows)
                : Said.of("still_named.some", rows);
        return List.of(issue(sheet, "id", "still_named", what, Said.of("still_named.mend")));
    }

    /** What kind of thing the rows of a sheet are, as cells elsewhere name it. */
    static Column.Kind kind(Sheet sheet) {
        return switch (sheet.name()) {
            case "places" -> Column.Kind.PLACE;
            case "actors" -> Column.Kind.ACTOR;
            case "products" -> Column.Kind.PRODUCT;
            case "recipes" -> Column.Kind.RECIPE;
            default -> Column.Kind.ID;
        };
    }

    private static Issue issue(Sheet sheet, String column, String code, Said sentence, Said mend) {
        return new Issue(sheet.name() + ".csv", 0, column, code, sentence, mend);
    }
}
