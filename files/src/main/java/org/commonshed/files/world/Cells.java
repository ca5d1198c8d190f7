package org.commonshed.files.world;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Season;
import org.commonshed.engine.world.Span;

/** Reads cells as what they mean; what cannot be read is a problem and gives the default. */
final class Cells {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{Nd}._@-]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final double ANY = Double.POSITIVE_INFINITY;

    final Issues issues;

    Cells(Issues issues) {
        this.issues = issues;
    }

    /** A finite number that is not negative. */
    double amount(Row row, String column, double orElse) {
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
            issues.problem(
                    row,
                    column,
                    "not_finite",
                    "“" + text + "” is too large a number.",
                    "Leave the cell empty where there is no limit.");
            return orElse;
        }
        boolean word =
                text.equalsIgnoreCase("nan") || text.toLowerCase(Locale.ROOT).startsWith("inf");
        issues.problem(
                row,
                column,
                "not_a_number",
                "“" + text + "” is not a number.",
                word
                        ? "Leave the cell empty where there is no limit."
                        : text.contains(",")
                                ? "Write decimals with a point, not a comma, and thousands without any sign."
                                : "Write it like 12.5.");
        return orElse;
    }

    int whole(Row row, String column, int orElse, int least, int most) {
        double number = number(row, column, orElse);
        if (number != Math.rint(number) || number < least || number > most) {
            issues.problem(
                    row,
                    column,
                    "not_whole",
                    "“" + row.get(column) + "” is not a whole number from " + least + " to " + most + ".",
                    "");
            return orElse;
        }
        return (int) number;
    }

    boolean truth(Row row, String column, boolean orElse) {
        return choice(row, column, List.of("true", "false"), Boolean.toString(orElse))
                .equals("true");
    }

    /** One of some words. */
    String choice(Row row, String column, List<String> allowed, String orElse) {
        String text = row.get(column).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return orElse;
        }
        if (!allowed.contains(text)) {
            issues.problem(
                    row,
                    column,
                    "unknown_word",
                    "“" + row.get(column) + "” is not allowed here.",
                    "Allowed: " + String.join(", ", allowed) + ".");
            return orElse;
        }
        return text;
    }

    /** The row's own id; empty when it is missing or no id. */
    String id(Row row, String column) {
        String text = row.get(column);
        if (!text.isEmpty() && (!ID.matcher(text).matches() || text.contains("@") || text.equals("outside"))) {
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

    /** An id that must be known; empty when it is not. {@code what} in plural, as in “places”. */
    String known(Row row, String column, Collection<String> ids, String what) {
        String text = row.get(column);
        if (text.isEmpty() || ids.contains(text)) {
            return text;
        }
        String near = Nearest.to(text, ids);
        issues.problem(
                row,
                column,
                "unknown_id",
                "“" + text + "” is not among the " + what + ".",
                near.isEmpty() ? "Add it there, or mend the id." : "Maybe " + near + " is meant.");
        return "";
    }

    /** Cells that must not be empty. */
    boolean complete(Row row) {
        boolean complete = true;
        for (String column : row.table.schema.must()) {
            if (!row.has(column) && row.table.find(column) >= 0) {
                issues.problem(row, column, "empty", "This cell is empty.", "It must be filled in.");
            }
            complete &= row.has(column);
        }
        return complete;
    }

    /** From and to, cut to the horizon; empty when there is none of it left or it cannot be read. */
    Optional<Span> span(Row row, Calendar calendar) {
        int from = point(row, "from", calendar, 1);
        int to = point(row, "to", calendar, calendar.periods());
        if (from == Integer.MIN_VALUE || to == Integer.MIN_VALUE) {
            return Optional.empty();
        }
        if (from > to && row.has("from") && row.has("to")) {
            issues.problem(
                    row,
                    "from",
                    "from_after_to",
                    "“" + row.get("from") + "” is after “" + row.get("to") + "”.",
                    "Maybe the two are swapped.");
            return Optional.empty();
        }
        int first = Math.max(1, from);
        int last = Math.min(calendar.periods(), to);
        return first > last ? Optional.empty() : Optional.of(new Span(first, last));
    }

    /** The period that a point of time is in, which may lie outside the horizon; MIN_VALUE when it cannot be read. */
    private int point(Row row, String column, Calendar calendar, int orElse) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return orElse;
        }
        if (text.matches("\\d{1,6}")) {
            int period = Integer.parseInt(text);
            if (period >= 1) {
                return period;
            }
        }
        try {
            return period(LocalDate.parse(text), calendar);
        } catch (DateTimeException e) {
            issues.problem(
                    row,
                    column,
                    "not_a_time",
                    "“" + text + "” is neither a period nor a date.",
                    "Write the number of a period (1 is the first) or a date like 2027-03-01.");
            return Integer.MIN_VALUE;
        }
    }

    private static int period(LocalDate date, Calendar calendar) {
        if (date.isBefore(calendar.firstDay(1))) {
            return 0;
        }
        int t = 1;
        while (t <= calendar.periods() && !date.isBefore(calendar.firstDay(t + 1))) {
            t++;
        }
        return t;
    }

    /** Months: {@code 4-9}, {@code 10-3} (over the new year), {@code 5;6;7}. */
    Season season(Row row, String column) {
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

    /** An amount where empty means no limit. */
    double limit(Row row, String column) {
        return amount(row, column, ANY);
    }
}
