package org.commonshed.files.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.files.lists.Contents.Look;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a list hold, as it is proposed from their headings and their cells; what a person says wins.
 *
 * @param columns in the order of the list
 */
public record Headings(List<Column> columns) {
    /** What a column may hold. */
    public enum Field {
        NAME,
        KIND,
        /** Town, quarter or neighbourhood. */
        PLACE,
        COUNTRY,
        ADDRESS,
        LATITUDE,
        LONGITUDE,
        /** Latitude and longitude in one cell. */
        BOTH,
        SIZE,
        LINK,
        ID,
        NOTE,
        /** People and ways to reach them. */
        CONTACT,
        /** Kept as it stands. */
        OTHER
    }

    /** What led to a proposal. */
    public enum Why {
        SAID_BY_A_PERSON,
        SAID_BY_THE_FORMAT,
        HEADING_AND_CELLS,
        HEADING,
        CELLS,
        HEADING_BUT_NOT_CELLS,
        TAKEN_ALREADY,
        NOTHING
    }

    /**
     * A column and what it is taken for.
     *
     * @param name of the column, each once
     * @param confidence from 0 to 1; 1 only where a person or the format says so
     * @param reason in words
     */
    public record Column(String name, Field field, double confidence, Why why, Said reason) {}

    private static final double CERTAIN = 1;
    private static final double SURE = 0.95;
    private static final double LIKELY = 0.8;
    private static final double MAYBE = 0.6;
    private static final double DOUBTFUL = 0.3;
    private static final double MOST = 0.8; // of the filled cells look alike
    private static final int SAMPLE = 500; // rows that are looked at
    private static final Set<Field> MANY = EnumSet.of(Field.CONTACT, Field.OTHER, Field.NOTE);

    public Headings {
        columns = List.copyOf(columns);
    }

    /** The first column that is taken for a field. */
    public Optional<Column> findColumn(Field field) {
        return columns.stream().filter(column -> column.field() == field).findFirst();
    }

    /** The names of those first columns. */
    Map<Field, String> firsts() {
        Map<Field, String> firsts = new EnumMap<>(Field.class);
        columns.forEach(column -> firsts.putIfAbsent(column.field(), column.name()));
        return firsts;
    }

    /**
     * Proposes what columns hold.
     *
     * @param rows cells by column; {@value #SAMPLE} of them are looked at
     * @param said what a person says of columns, by their names; names of no column are passed over
     */
    public static Headings propose(List<String> columns, List<Map<String, String>> rows, Map<String, Field> said) {
        return propose(columns, rows, said, Map.of());
    }

    static Headings propose(
            List<String> columns, List<Map<String, String>> rows, Map<String, Field> said, Map<String, Field> format) {
        List<Map<String, String>> sample = rows.subList(0, Math.min(rows.size(), SAMPLE));
        List<Column> proposed = new ArrayList<>();
        for (String name : columns) {
            Field person = said.get(name);
            Field stated = format.get(name);
            if (person != null) {
                proposed.add(new Column(name, person, CERTAIN, Why.SAID_BY_A_PERSON, Said.of("lists:why.person")));
            } else if (stated != null) {
                proposed.add(new Column(name, stated, CERTAIN, Why.SAID_BY_THE_FORMAT, Said.of("lists:why.format")));
            } else {
                proposed.add(guess(name, sample));
            }
        }
        return new Headings(named(once(proposed), sample));
    }

    private static Column guess(String name, List<Map<String, String>> rows) {
        Map<Look, Integer> looks = new EnumMap<>(Look.class);
        for (Map<String, String> row : rows) {
            looks.merge(Contents.of(row.getOrDefault(name, "")), 1, Integer::sum);
        }
        looks.remove(Look.EMPTY);
        int filled = looks.values().stream().mapToInt(Integer::intValue).sum();
        Optional<HeadingWords.Meaning> meaning = HeadingWords.find(name);
        Look look = filled == 0 ? Look.EMPTY : main(looks, filled);
        if (meaning.isEmpty()) {
            return byCells(name, look);
        }
        Field field = meaning.get().field();
        String word = meaning.get().word();
        if (look == Look.EMPTY) {
            return new Column(name, field, MAYBE, Why.HEADING, Said.of("lists:why.heading", word));
        }
        double confidence = meaning.get().isWhole() ? SURE : LIKELY;
        if (fits(field, look)) {
            return new Column(name, field, confidence, Why.HEADING_AND_CELLS, Said.of("lists:why.both", word));
        }
        if (isLeftAlone(look)) {
            field = look == Look.PHONE || look == Look.MAIL ? Field.CONTACT : Field.OTHER;
        }
        return new Column(
                name, field, DOUBTFUL, Why.HEADING_BUT_NOT_CELLS, Said.of("lists:why.not_cells", word, said(look)));
    }

    private static Column byCells(String name, Look look) {
        Field field = switch (look) {
            case LATITUDE -> Field.LATITUDE;
            case LONGITUDE -> Field.LONGITUDE;
            case BOTH -> Field.BOTH;
            case LINK -> Field.LINK;
            case MAIL, PHONE -> Field.CONTACT;
            default -> Field.OTHER;
        };
        if (field == Field.OTHER) {
            return new Column(name, field, 0, Why.NOTHING, Said.of("lists:why.nothing"));
        }
        double confidence = field == Field.LATITUDE || field == Field.LONGITUDE ? DOUBTFUL : MAYBE;
        return new Column(name, field, confidence, Why.CELLS, Said.of("lists:why.cells", said(look)));
    }

    /** What most cells look like; latitudes and longitudes count together, by the larger of them. */
    private static Look main(Map<Look, Integer> looks, int filled) {
        int lat = looks.getOrDefault(Look.LATITUDE, 0);
        int lon = looks.getOrDefault(Look.LONGITUDE, 0);
        if (lat + lon + looks.getOrDefault(Look.NUMBER, 0) >= MOST * filled && lat + lon >= MOST / 2 * filled) {
            return lon > 0 ? Look.LONGITUDE : Look.LATITUDE;
        }
        return looks.entrySet().stream()
                .filter(each -> each.getValue() >= MOST * filled)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Look.TEXT);
    }

    private static boolean fits(Field field, Look look) {
        boolean isNumber = look == Look.NUMBER || look == Look.LATITUDE || look == Look.LONGITUDE;
        return switch (field) {
            case LATITUDE, LONGITUDE -> isNumber;
            case BOTH -> look == Look.BOTH;
            case SIZE -> isNumber || look == Look.TEXT || look == Look.YEAR;
            case LINK -> look == Look.LINK || look == Look.TEXT;
            case NAME, KIND, PLACE, COUNTRY -> look == Look.TEXT || look == Look.LINK;
            case ADDRESS -> look == Look.TEXT || look == Look.LINK || look == Look.BOTH;
            case ID, NOTE, CONTACT, OTHER -> true;
        };
    }

    private static boolean isLeftAlone(Look look) {
        return look != Look.TEXT && look != Look.LINK && look != Look.BOTH;
    }

    private static Said said(Look look) {
        return Said.of("lists:look." + look.name().toLowerCase(Locale.ROOT));
    }

    /** Of several columns for one field the surest one; degrees that only cells speak for need each other. */
    private static List<Column> once(List<Column> proposed) {
        List<Column> order = new ArrayList<>(proposed);
        order.sort(Comparator.comparingDouble(column -> -column.confidence()));
        Set<Field> taken = EnumSet.noneOf(Field.class);
        Set<String> kept = new HashSet<>();
        for (Column column : order) {
            if (MANY.contains(column.field()) || taken.add(column.field())) {
                kept.add(column.name());
            }
        }
        List<Column> once = new ArrayList<>();
        for (Column column : proposed) {
            once.add(kept.contains(column.name()) ? column : aside(column, taken));
        }
        return once;
    }

    /** The second of two columns of degrees is the other coordinate, where only the cells speak. */
    private static Column aside(Column column, Set<Field> taken) {
        if (column.why() == Why.CELLS && column.field() == Field.LATITUDE && taken.add(Field.LONGITUDE)) {
            Said reason = Said.of("lists:why.degrees");
            return new Column(column.name(), Field.LONGITUDE, DOUBTFUL, Why.CELLS, reason);
        }
        Said reason = Said.of("lists:why.taken");
        return new Column(column.name(), Field.OTHER, 0, Why.TAKEN_ALREADY, reason);
    }

    /** Where no heading says which column names the actors, the first one of words that differ is proposed. */
    private static List<Column> named(List<Column> columns, List<Map<String, String>> rows) {
        if (columns.stream().anyMatch(column -> column.field() == Field.NAME)) {
            return columns;
        }
        Column best = firstOfWords(columns, rows);
        List<Column> named = new ArrayList<>(columns);
        if (best != null) {
            Said reason = Said.of("lists:why.first");
            named.set(columns.indexOf(best), new Column(best.name(), Field.NAME, DOUBTFUL, Why.CELLS, reason));
        }
        return named;
    }

    private static @Nullable Column firstOfWords(List<Column> columns, List<Map<String, String>> rows) {
        for (Column column : columns) {
            List<String> filled = rows.stream()
                    .map(row -> row.getOrDefault(column.name(), ""))
                    .filter(cell -> !cell.isBlank())
                    .toList();
            long words = filled.stream()
                    .filter(cell -> Contents.of(cell) == Look.TEXT)
                    .count();
            long different = filled.stream().distinct().count();
            if (column.field() == Field.OTHER
                    && column.why() == Why.NOTHING
                    && !filled.isEmpty()
                    && words >= MOST * filled.size()
                    && different >= MOST * filled.size()) {
                return column;
            }
        }
        return null;
    }
}
