package org.commonshed.files.world.checking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.commonshed.engine.world.Season;
import org.commonshed.engine.world.Span;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;

/** Reads cells as what they mean; what cannot be read is a problem and gives the default. */
public final class Cells {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    final Issues issues;

    public Cells(Issues issues) {
        this.issues = issues;
    }

    /** A finite number that is not negative; empty is what the schema says. */
    double amount(Row row, String column) {
        return amount(row, column, column(row, column).number());
    }

    private static Column column(Row row, String column) {
        return row.table.schema.getColumn(column);
    }

    /** A finite number that is not negative. */
    public double amount(Row row, String column, double orElse) {
        double number = number(row, column, orElse);
        if (row.has(column) && number < 0) {
            issues.problem(row, column, "negative", Said.of("negative", row.get(column)), Said.of("negative.mend"));
            return orElse;
        }
        return number;
    }

    /** A finite number. */
    double number(Row row, String column, double orElse) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return orElse;
        }
        if (NUMBER.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            if (!Double.isInfinite(number)) {
                return number;
            }
            issues.problem(row, column, "not_finite", Said.of("not_finite", text), noLimit(row, column));
            return orElse;
        }
        boolean word =
                text.equalsIgnoreCase("nan") || text.toLowerCase(Locale.ROOT).startsWith("inf");
        Said mend = text.contains(",")
                ? Said.of("not_a_number.comma")
                : Said.of("not_a_number.mend", column(row, column).told());
        issues.problem(row, column, "not_a_number", Said.of("not_a_number", text), word ? noLimit(row, column) : mend);
        return orElse;
    }

    /** How to say that there is no limit, where that can be said at all. */
    private static Said noLimit(Row row, String column) {
        Column of = column(row, column);
        if (of.must()) {
            boolean limit = row.table.schema.name().equals("limits");
            return Said.of(limit ? "no_limit.row" : "no_limit.amount");
        }
        return Said.of(Double.isInfinite(of.number()) ? "no_limit.cell" : "no_limit.amount.or");
    }

    /** A whole number within the range of its column. */
    int whole(Row row, String column) {
        Column of = column(row, column);
        int least = of.range().get(0);
        int most = of.range().get(1);
        int orElse = (int) of.number();
        boolean digits = row.get(column).matches("-?\\d{1,9}(\\.0*)?");
        double number = digits ? Double.parseDouble(row.get(column)) : orElse;
        if (row.has(column) && !digits || number < least || number > most) {
            issues.problem(
                    row,
                    column,
                    "not_whole",
                    Said.of("not_whole", row.get(column), least, most),
                    Said.of("not_whole.mend", orElse));
            return orElse;
        }
        return (int) number;
    }

    boolean truth(Row row, String column) {
        return word(row, column).equals("true");
    }

    /** One of the words that the column allows. */
    String word(Row row, String column) {
        Column of = column(row, column);
        List<String> allowed = of.words();
        String text = row.get(column).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return of.word();
        }
        if (!allowed.contains(text)) {
            issues.problem(
                    row,
                    column,
                    "unknown_word",
                    Said.of("unknown_word", row.get(column)),
                    Said.of("unknown_word.mend", String.join(", ", allowed)));
            return of.word();
        }
        return text;
    }

    /** The row's own id; empty when it is missing or no id. */
    String id(Row row, String column) {
        String text = row.get(column);
        if (!isId(text) || text.equals("outside")) {
            issues.problem(
                    row,
                    column,
                    "bad_id",
                    Said.of("bad_id", text),
                    Said.of(text.equals("outside") ? "bad_id.outside" : "bad_id.mend"));
            return "";
        }
        return text;
    }

    private static boolean isId(String text) {
        return text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
    }

    /** Cells that must not be empty. */
    boolean complete(Row row) {
        boolean complete = true;
        for (String column : row.table.schema.must()) {
            if (!row.has(column) && row.table.find(column) >= 0) {
                issues.problem(
                        row,
                        column,
                        "empty",
                        Said.of("empty"),
                        Said.of("empty.mend", column(row, column).told()));
            }
            complete &= row.has(column);
        }
        return complete;
    }

    /** From and to, cut to the horizon; empty when there is none of it left or it cannot be read. */
    Optional<Span> findSpan(Row row, Times times) {
        OptionalInt from = findPoint(row, "from", times, 1);
        OptionalInt to = findPoint(row, "to", times, times.last());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.getAsInt() > to.getAsInt() && row.has("from") && row.has("to")) {
            issues.problem(
                    row,
                    "from",
                    "from_after_to",
                    Said.of("from_after_to", row.get("from"), row.get("to")),
                    Said.of("swapped"));
            return Optional.empty();
        }
        int first = Math.max(1, from.getAsInt());
        int last = Math.min(times.last(), to.getAsInt());
        return first > last ? Optional.empty() : Optional.of(new Span(first, last));
    }

    /** The period of a cell, 0 before and T + 1 after the horizon; empty when it cannot be read. */
    OptionalInt findPoint(Row row, String column, Times times, int orElse) {
        String text = row.get(column);
        OptionalInt point = text.isEmpty() ? OptionalInt.of(orElse) : times.find(text);
        if (point.isEmpty()) {
            issues.problem(row, column, "not_a_time", Said.of("not_a_time", text), Said.of("not_a_time.mend"));
        }
        return point;
    }

    /** A share lost, below 1. */
    double loss(Row row) {
        double loss = amount(row, "loss_per_period");
        if (loss >= 1) {
            issues.problem(
                    row,
                    "loss_per_period",
                    "loss_too_large",
                    Said.of("loss_too_large", row.get("loss_per_period")),
                    Said.of("loss_too_large.mend"));
        }
        return loss;
    }

    /** Months: {@code 4-9}, {@code 10-3} (over the new year), {@code 5;6;7}. */
    public Season season(Row row, String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return Season.ALL_YEAR;
        }
        Season season = new Season(0);
        for (String part : text.split(";")) {
            String[] ends = part.strip().split("-");
            int from = month(ends[0]);
            int to = ends.length == 2 ? month(ends[1]) : from;
            if (from == 0 || to == 0 || ends.length > 2) {
                issues.problem(row, column, "bad_season", Said.of("bad_season", text), Said.of("bad_season.mend"));
                return Season.ALL_YEAR;
            }
            season = season.with(to);
            for (int m = from; m != to; m = m % 12 + 1) {
                season = season.with(m);
            }
        }
        return season;
    }

    private static int month(String text) {
        String month = text.strip();
        return month.matches("0?[1-9]|1[0-2]") ? Integer.parseInt(month) : 0;
    }
}
