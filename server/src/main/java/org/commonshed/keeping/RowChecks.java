package org.commonshed.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.RowCheck;
import org.commonshed.files.world.Schema;
import org.springframework.stereotype.Component;

/** Whether a row makes sense: by itself as in a world folder, and with what the rooms know. */
@Component
class RowChecks {
    private static final int MOST_CELL = 20_000; // characters

    private final References references;
    private final PlaceSettings settings;

    RowChecks(References references, PlaceSettings settings) {
        this.references = references;
        this.settings = settings;
    }

    List<Issue> row(Sheet sheet, Map<String, String> cells) {
        List<Issue> issues = new ArrayList<>();
        cells.forEach((column, text) -> {
            if (text.length() > MOST_CELL) {
                issues.add(issue(sheet, column, "too_long", "This is longer than 20,000 letters.", "Make it shorter."));
            }
        });
        if (!issues.isEmpty() || !Schema.TABLES.containsKey(sheet.name())) {
            return issues;
        }
        issues.addAll(RowCheck.problems(sheet.name(), cells, settings.all()));
        for (Column column : sheet.schema().all()) {
            String text = cells.getOrDefault(column.name(), "").strip();
            if (!text.isEmpty() && names(column, cells) && unknown(column, cells, text)) {
                issues.add(unknownId(sheet, column, text));
            }
        }
        return issues;
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
        String near = references.suggest(kind(column), text, 1).stream()
                .map(Known.Named::id)
                .findFirst()
                .orElse("");
        return issue(
                sheet,
                column.name(),
                "unknown_id",
                "“" + text + "” is not known here.",
                near.isEmpty() ? "Add it first, or mend the id." : "Maybe “" + near + "” is meant.");
    }

    /** An id that is taken already; places and actors share theirs. */
    List<Issue> isFree(Sheet sheet, String id) {
        Column.Kind kind = kind(sheet);
        boolean shared = kind == Column.Kind.PLACE || kind == Column.Kind.ACTOR;
        boolean taken =
                references.find(shared ? Column.Kind.CLAIMANT : kind, id).isPresent();
        return taken
                ? List.of(issue(sheet, "id", "duplicate_id", "“" + id + "” is taken already.", "Choose another id."))
                : List.of();
    }

    /** Rows that name what is to go. */
    List<Issue> stillNamed(Sheet sheet, String id) {
        List<References.Naming> naming = id.isEmpty() ? List.of() : references.naming(kind(sheet), id);
        if (naming.isEmpty()) {
            return List.of();
        }
        String rows =
                naming.stream().map(n -> n.count() + " in " + n.sheet().name()).collect(Collectors.joining(", "));
        return List.of(issue(
                sheet,
                "id",
                "still_named",
                "“" + id + "” is still named elsewhere: " + rows + ".",
                "Change those first."));
    }

    /** What kind of thing the rows of a sheet are, as cells elsewhere name it. */
    private static Column.Kind kind(Sheet sheet) {
        return switch (sheet.name()) {
            case "places" -> Column.Kind.PLACE;
            case "actors" -> Column.Kind.ACTOR;
            case "products" -> Column.Kind.PRODUCT;
            case "recipes" -> Column.Kind.RECIPE;
            default -> Column.Kind.ID;
        };
    }

    private static Issue issue(Sheet sheet, String column, String code, String sentence, String mend) {
        return new Issue(sheet.name() + ".csv", 0, column, code, sentence, mend);
    }
}
