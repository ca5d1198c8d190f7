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
            issues.problem(row, column, "negative", "“" + row.get(column) + "” is negative.", "It must be 0 or more.");
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
            issues.problem(row, column, "not_finite", "“" + text + "” is too large a number.", noLimit(row, column));
            return orElse;
        }
        boolean word =
                text.equalsIgnoreCase("nan") || text.toLowerCase(Locale.ROOT).startsWith("inf");
        String mend = text.contains(",")
                ? "Write decimals with a point, not a comma, and thousands without any sign."
                : "It must be " + column(row, column).meaning() + ", written like 12.5.";
        issues.problem(
                row, column, "not_a_number", "“" + text + "” is not a number.", word ? noLimit(row, column) : mend);
        return orElse;
    }

    /** How to say that there is no limit, where that can be said at all. */
    private static String noLimit(Row row, String column) {
        Column of = column(row, column);
        if (of.must()) {
            boolean limit = row.table.schema.name().equals("limits");
            return limit ? "Where there is no limit, take the row out." : "Write an amount like 12.5.";
        }
        return Double.isInfinite(of.number())
                ? "Leave the cell empty where there is no limit."
                : "Write an amount like 12.5, or leave the cell empty.";
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
                    "“" + row.get(column) + "” is not a whole number from " + least + " to " + most + ".",
                    "Write one of them, or leave the cell empty for " + orElse + ".");
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
                    "“" + row.get(column) + "” is not allowed here.",
                    "Allowed: " + String.join(", ", allowed) + ".");
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
                    "“" + text + "” cannot be an id.",
                    text.equals("outside")
                            ? "That word is reserved for what comes from outside."
                            : "Letters, digits, point, underscore and hyphen only.");
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
                        "This cell is empty.",
                        "It must be filled in with " + column(row, column).meaning() + ".");
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
                    "“" + row.get("from") + "” is after “" + row.get("to") + "”.",
                    "Maybe the two are swapped.");
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
            issues.problem(
                    row,
                    column,
                    "not_a_time",
                    "“" + text + "” is neither a period nor a date.",
                    "Write the number of a period (1 is the first) or a date like 2027-03-01.");
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
                    "The loss is " + row.get("loss_per_period") + ".",
                    "It is a share, below 1: 0.1 is a tenth.");
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
                issues.problem(
                        row,
                        column,
                        "bad_season",
                        "“" + text + "” names no months.",
                        "Write months like 4-9, 10-3 or 5;6;7.");
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
