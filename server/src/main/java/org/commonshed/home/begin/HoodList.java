package org.commonshed.home.begin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Neighbourhoods as people write them down, one a line: a name, how many people, and where if they know. */
final class HoodList {
    static final int MOST = 500;
    private static final int LONGEST_LINE = 500;
    static final int LONGEST_NAME = 120;
    private static final double MOST_PEOPLE = 50_000_000;
    private static final Set<String> HEADINGS =
            Set.of("name", "neighbourhood", "neighborhood", "town", "barrio", "nombre", "quartier", "nom", "commune");

    private HoodList() {}

    /**
     * One of them, nothing of it sure.
     *
     * @param people digits; empty where none were written
     * @param at as {@link TypedPoint} reads it; empty where none was written
     * @param odd what was written and not understood
     */
    record Line(String name, String people, String at, String odd) {}

    /** The first line of a table is left out where it is a heading. */
    static List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.replace("\ufeff", "").lines().toList()) {
            String one = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
            if (!one.isBlank() && !(lines.isEmpty() && isHeading(one)) && lines.size() < MOST) {
                lines.add(line(one.strip()));
            }
        }
        return lines;
    }

    private static boolean isHeading(String line) {
        return HEADINGS.contains(cells(line).get(0).toLowerCase(Locale.ROOT));
    }

    private static List<String> cells(String line) {
        String between = line.indexOf('\t') >= 0 ? "\t" : line.indexOf(';') >= 0 ? ";" : ",";
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(between, -1)) {
            cells.add(cell.strip().replaceAll("^\"|\"$", "").strip());
        }
        return cells;
    }

    private static Line line(String text) {
        List<String> cells = cells(text.replaceAll("(?<=,\\s?)(\\d{1,3}),(?=\\d{3}(\\D|$))", "$1")); // "Mill, 1,200"
        String name = cells.get(0);
        List<String> rest = new ArrayList<>(cells.subList(1, cells.size()));
        if (rest.isEmpty()) {
            String[] parts = name.split("\\s+(?=[\\d.,' ]+$)", 2); // "Mill Spring 300"
            name = parts[0];
            rest.addAll(parts.length > 1 ? List.of(parts[1]) : List.of());
        }
        String people = "";
        List<String> left = new ArrayList<>();
        for (String cell : rest) {
            Optional<String> count = people.isEmpty() ? findPeople(cell) : Optional.empty();
            if (count.isPresent()) {
                people = count.get();
            } else if (!cell.isEmpty()) {
                left.add(cell);
            }
        }
        String place = String.join(", ", left);
        boolean isPoint = TypedPoint.find(place).isPresent();
        String shortName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return new Line(shortName, people, isPoint ? place : "", isPoint ? "" : place);
    }

    /** Whole people: "1200", "1 200", "1,200", "1.200", "1'200". */
    static Optional<String> findPeople(String text) {
        String plain = text.strip();
        if (!plain.matches("\\d{1,9}|\\d{1,3}([ .,'\\u00a0\\u202f]\\d{3})+")) {
            return Optional.empty();
        }
        String digits = plain.replaceAll("\\D", "");
        return digits.length() <= 9 && Double.parseDouble(digits) <= MOST_PEOPLE
                ? Optional.of(String.valueOf(Long.parseLong(digits)))
                : Optional.empty();
    }
}
