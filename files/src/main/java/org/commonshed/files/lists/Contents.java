package org.commonshed.files.lists;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.engine.world.Point;
import org.jspecify.annotations.Nullable;

/** What a cell looks like, whatever its heading says. */
final class Contents {
    /** What cells look like. */
    enum Look {
        EMPTY,
        LATITUDE, // a number with decimals from -90 to 90
        LONGITUDE, // the same beyond 90, to 180
        NUMBER,
        BOTH,
        LINK,
        MAIL,
        PHONE,
        DATE,
        YEAR, // or a number of four digits
        TEXT
    }

    static final double MOST_LAT = 90;
    static final double MOST_LON = 180;
    private static final int LEAST_DIGITS = 7; // of a telephone number

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}([.,]\\d{1,40})?");
    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}[.,]\\d{2,40}");
    private static final Pattern PAIR = Pattern.compile(
            "[(\\[]?\\s*([+-]?\\d{1,3}(?:\\.\\d+)?)\\s*[,;/ ]\\s*([+-]?\\d{1,3}(?:\\.\\d+)?)\\s*[)\\]]?");
    private static final Pattern WKT =
            Pattern.compile("(?i)POINT\\s*\\(\\s*([+-]?\\d+(?:\\.\\d+)?)\\s+([+-]?\\d+(?:\\.\\d+)?)\\s*\\)");
    private static final Pattern LINK =
            Pattern.compile("(?i)(https?://\\S+|www\\.\\S+\\.\\S+|[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,24}(/\\S*)?)");
    private static final Pattern MAIL = Pattern.compile("(?i)(mailto:)?[^\\s@,;]+@[^\\s@,;]+\\.[a-z]{2,24}");
    private static final Pattern PHONE = Pattern.compile("(?i)(tel[.:]?\\s*)?[+(]?[\\d][\\d\\s().\\-/]{5,30}");
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}-\\d{1,2}(-\\d{1,2}([T ].*)?)?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}-\\d{1,2}-\\d{2,4}");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
    private static final Pattern FORMULA = Pattern.compile("[=@].*|[+-](?![\\d(.\\s]).*", Pattern.DOTALL);

    private Contents() {}

    static Look of(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return Look.EMPTY;
        }
        if (DATE.matcher(text).matches()) {
            return Look.DATE;
        }
        if (YEAR.matcher(text).matches()) {
            return Look.YEAR;
        }
        if (DEGREES.matcher(text).matches()) {
            double degrees = Math.abs(number(text));
            return degrees <= MOST_LAT ? Look.LATITUDE : degrees <= MOST_LON ? Look.LONGITUDE : Look.NUMBER;
        }
        if (findPoint(text) != null) {
            return Look.BOTH;
        }
        if (MAIL.matcher(text).matches()) {
            return Look.MAIL;
        }
        if (PHONE.matcher(text).matches() && isPhone(text)) {
            return Look.PHONE;
        }
        if (NUMBER.matcher(text).matches()) {
            return Look.NUMBER;
        }
        return LINK.matcher(text).matches() ? Look.LINK : Look.TEXT;
    }

    /** More digits than a number in a list has, or the signs of telephone numbers among them. */
    private static boolean isPhone(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        boolean isSigned = text.startsWith("+") || text.startsWith("0") || text.matches(".*\\d[\\s()/-]+\\d.*");
        return digits >= LEAST_DIGITS
                && (isSigned || text.toLowerCase(Locale.ROOT).startsWith("tel"));
    }

    /** Whether a first line is a row already: something in it is a number, a place or an address of the web. */
    static boolean isRow(List<String> cells) {
        return cells.stream().map(Contents::of).anyMatch(look -> look != Look.TEXT && look != Look.EMPTY);
    }

    /** A number with a point or a comma for decimals; NaN for anything else. */
    static double number(String cell) {
        String text = cell.strip();
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text.replace(',', '.')) : Double.NaN;
    }

    /**
     * Two numbers in one cell, first latitude, or a point of well-known text, which has longitude first; degrees beyond the earth
     * stay as they are. Null where it is something else.
     */
    static @Nullable Point findPoint(String cell) {
        Matcher wkt = WKT.matcher(cell.strip());
        if (wkt.matches()) {
            return new Point(Double.parseDouble(wkt.group(2)), Double.parseDouble(wkt.group(1)));
        }
        Matcher pair = PAIR.matcher(cell.strip());
        if (!pair.matches() || !pair.group(1).contains(".") && !pair.group(2).contains(".")) {
            return null;
        }
        return new Point(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
    }

    static boolean isOnEarth(Point at) {
        return Math.abs(at.lat()) <= MOST_LAT && Math.abs(at.lon()) <= MOST_LON;
    }

    /** Whether a spreadsheet would take the cell for a formula. */
    static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches();
    }
}
