package org.commonshed.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Stated;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What is hidden, for the doors of this room. Where others name a hidden thing, or reckon with it, its amounts and ids stay
 * and its words are gone.
 */
@Component
class HiddenRows {
    /** Stands in place of a name, in every language. */
    static final String NAME = "(…)";

    private final ObjectProvider<Desk.Hidden> hidden;
    private final RowStore rows;

    HiddenRows(ObjectProvider<Desk.Hidden> hidden, RowStore rows) {
        this.hidden = hidden;
        this.rows = rows;
    }

    /** Hidden rows of a sheet, with who wrote them. */
    Map<UUID, Set<UUID>> of(Sheet sheet) {
        Map<UUID, Set<UUID>> all = new HashMap<>();
        hidden.stream().forEach(each -> all.putAll(each.rows(sheet.name())));
        return all;
    }

    /** Their ids, as people write them. */
    Set<String> ids(Sheet sheet) {
        Set<String> ids = new HashSet<>();
        of(sheet)
                .keySet()
                .forEach(
                        row -> rows.find(sheet, row).map(kept -> kept.get("id")).ifPresent(ids::add));
        return ids;
    }

    /** The row with ids, amounts and days alone. */
    static Kept masked(Sheet sheet, Kept row) {
        return new Kept(row.id(), row.version(), masked(sheet, row.cells()));
    }

    static Map<String, String> masked(Sheet sheet, Map<String, String> cells) {
        Map<String, String> masked = new LinkedHashMap<>();
        cells.forEach((column, text) -> {
            boolean isKnown = sheet.columns().contains(column);
            if (isKnown && sheet.column(column).kind() != Column.Kind.TEXT) {
                masked.put(column, text);
            } else if (column.equals("name") && !text.isEmpty()) {
                masked.put(column, NAME);
            }
        });
        return masked;
    }

    /** Those of the rows that are hidden without their words. */
    List<Kept> masked(Sheet sheet, List<Kept> all) {
        Set<UUID> some = of(sheet).keySet();
        return some.isEmpty() ? all : masked(sheet, all, some);
    }

    static List<Kept> masked(Sheet sheet, List<Kept> all, Set<UUID> some) {
        return all.stream()
                .map(row -> some.contains(row.id()) ? masked(sheet, row) : row)
                .toList();
    }

    /** A table that comes back: rows that stand in it without their words get them again, as nobody meant to take them out. */
    Stated.Rows restored(Sheet sheet, Stated.Rows wanted) {
        Map<Map<String, String>, Map<String, String>> whole = new HashMap<>(); // by what is left of it
        of(sheet)
                .keySet()
                .forEach(row ->
                        rows.find(sheet, row).ifPresent(kept -> whole.put(masked(sheet, kept.cells()), kept.cells())));
        if (whole.isEmpty()) {
            return wanted;
        }
        List<List<String>> back = new ArrayList<>();
        for (List<String> row : wanted.rows()) {
            Map<String, String> cells = new HashMap<>();
            for (int c = 0; c < row.size(); c++) {
                if (!row.get(c).isEmpty()) {
                    cells.put(wanted.columns().get(c), row.get(c));
                }
            }
            Map<String, String> before = whole.get(cells);
            back.add(
                    before == null
                            ? row
                            : wanted.columns().stream()
                                    .map(column -> before.getOrDefault(column, ""))
                                    .toList());
        }
        return new Stated.Rows(wanted.table(), wanted.columns(), back);
    }

    /** Notes for the page that answers that it came upon something hidden. */
    static void met(Sheet sheet, Kept row, boolean isSeen) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(
                    Desk.Hidden.Met.ATTRIBUTE,
                    new Desk.Hidden.Met(sheet.name(), row.id(), row.get("id"), isSeen),
                    RequestAttributes.SCOPE_REQUEST);
        }
    }
}
