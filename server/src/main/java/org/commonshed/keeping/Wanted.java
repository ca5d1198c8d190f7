package org.commonshed.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commonshed.files.world.Column;

/** The SQL that a query asks for. Names in it come from {@link Sheet} alone, everything else is bound. */
final class Wanted {
    private final Sheet sheet;
    private final Query query;
    private final List<String> parts = new ArrayList<>();
    private final List<Object> bound = new ArrayList<>();

    Wanted(Sheet sheet, Query query) {
        this.sheet = sheet;
        this.query = query;
        query.where().forEach((column, text) -> {
            parts.add(sheet.quoted(column) + " = ?");
            bound.add(text);
        });
        query.parts().forEach(this::word);
        query.more().forEach(this::wish);
    }

    /** Empty, or with a blank before it. */
    String where() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    List<Object> bound() {
        return bound;
    }

    private void word(String word) {
        if (sheet.searched().isEmpty()) {
            return;
        }
        List<String> ways = new ArrayList<>(); // the quick ones first
        for (Query.Wish wish : query.more()) {
            if (wish instanceof Query.Wish.Named named && named.word().equals(word)) {
                for (Map.Entry<String, List<String>> column : named.ids().entrySet()) {
                    ways.add(isOneOf(column.getKey()));
                    bound.add(array(column.getValue()));
                }
            }
        }
        ways.add("sought like ?");
        bound.add(holding(word));
        parts.add("(" + String.join(" or ", ways) + ")");
    }

    /** Looked up, as "= any (?)" is not: that goes through all of them for each row. */
    private String isOneOf(String column) {
        return sheet.quoted(column) + " in (select unnest(?::text[]))";
    }

    /** For {@code like} among small letters: what holds the words, whose own signs mean nothing. */
    static String holding(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private void wish(Query.Wish wish) {
        if (wish instanceof Query.Wish.Among among) {
            parts.add(isOneOf(among.column()));
            bound.add(array(among.texts()));
        } else if (wish instanceof Query.Wish.Without without) {
            parts.add("row_id not in (select unnest(?::text[])::uuid)");
            bound.add(array(without.rows().stream().map(UUID::toString).toList()));
        } else if (wish instanceof Query.Wish.During during) {
            edge("from", "<=", during.last(), during.lastDay());
            edge("to", ">=", during.first(), during.firstDay());
        }
    }

    /** An end of a span: empty, a period or a day. */
    private void edge(String column, String sign, int period, String day) {
        String name = sheet.quoted(column);
        parts.add("case when " + name + " = '' then true when " + name + " ~ '^[0-9]{1,6}$' then " + name + "::int "
                + sign + " ? else " + name + " " + sign + " ? end");
        bound.add(period);
        bound.add(day);
    }

    /** Bound as one value. */
    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** Empty cells stand where what they mean belongs; the key decides among equals. */
    String order() {
        List<String> by = new ArrayList<>();
        if (!query.sort().isEmpty()) {
            by.add(value(query.sort()) + (query.down() ? " desc nulls last" : " asc nulls first"));
        }
        String way = query.sort().isEmpty() || !query.down() ? "" : " desc"; // so that an index does for both ways
        sheet.schema().key().forEach(column -> by.add(sheet.quoted(column) + way));
        by.add("row_id" + way);
        return " order by " + String.join(", ", by);
    }

    private String value(String column) {
        String name = sheet.quoted(column);
        if (!sheet.isNumber(column)) {
            return "lower(" + name + ")";
        }
        Column of = sheet.column(column);
        String number = "nullif(" + name + ", '')::numeric";
        boolean hasDefault = of.fallback().matches("\\d{1,6}");
        return hasDefault ? "coalesce(" + number + ", " + of.fallback() + ")" : "(" + number + ")";
    }
}
