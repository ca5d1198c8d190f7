package org.commonshed.start.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One thing that the doctor looked at.
 *
 * @param text what it is, and what to do where it is not well
 */
public record Finding(Level level, String text) {
    /** How things stand. */
    public enum Level {
        WELL,
        /** Look after it soon. */
        SOON,
        /** Mend it now. */
        NOW
    }

    public static Finding well(String text) {
        return new Finding(Level.WELL, text);
    }

    static Finding soon(String text) {
        return new Finding(Level.SOON, text);
    }

    public static Finding now(String text) {
        return new Finding(Level.NOW, text);
    }

    /** As a person reads it. */
    public String line() {
        String mark = switch (level) {
            case WELL -> "well ";
            case SOON -> "soon ";
            case NOW -> "NOW  ";
        };
        return mark + " " + text;
    }

    /** As one command tells it to another. */
    String coded() {
        return level.name().toLowerCase(Locale.ROOT) + " " + text.replace('\n', ' ') + "\n";
    }

    /** Reads what {@link #coded} wrote. */
    public static List<Finding> decoded(String lines) {
        return Arrays.stream(lines.split("\n", -1))
                .filter(line -> !line.isBlank())
                .map(line -> line.split(" ", 2))
                .map(parts -> new Finding(Level.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]))
                .toList();
    }
}
