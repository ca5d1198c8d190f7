package org.commonshed.engine.energy.solve;

import java.util.Locale;

/** A model as free MPS with the names of rows and columns, for other solvers. */
public final class Mps {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    private Mps() {}

    public static String text(TimeLp lp, String name) {
        StringBuilder out = new StringBuilder();
        out.append("NAME ").append(word(name)).append("\nROWS\n N cost\n");
        for (int i = 0; i < lp.rows; i++) {
            out.append(' ').append(kind(lp, i)).append(' ').append(row(lp, i)).append('\n');
        }
        out.append("COLUMNS\n");
        columns(lp, out);
        out.append("RHS\n");
        for (int i = 0; i < lp.rows; i++) {
            double side = lp.rowUpper[i] < ENDLESS ? lp.rowUpper[i] : lp.rowLower[i];
            if (side != 0 && !Double.isInfinite(side)) {
                line(out, "rhs", row(lp, i), side);
            }
        }
        out.append("RANGES\n");
        for (int i = 0; i < lp.rows; i++) {
            double range = lp.rowUpper[i] - lp.rowLower[i];
            if (range > 0 && range < ENDLESS) {
                line(out, "range", row(lp, i), range);
            }
        }
        out.append("BOUNDS\n");
        for (int j = 0; j < lp.columns; j++) {
            bounds(lp, j, out);
        }
        return out.append("ENDATA\n").toString();
    }

    private static char kind(TimeLp lp, int i) {
        if (lp.rowLower[i] == lp.rowUpper[i]) {
            return 'E';
        }
        boolean isFree = lp.rowUpper[i] == ENDLESS && lp.rowLower[i] == -ENDLESS;
        return isFree ? 'N' : lp.rowUpper[i] < ENDLESS ? 'L' : 'G';
    }

    private static void columns(TimeLp lp, StringBuilder out) {
        ColumnEntries entries = new ColumnEntries(lp);
        for (int j = 0; j < lp.columns; j++) {
            if (lp.isWhole[j]) {
                out.append(" m").append(String.valueOf(j)).append(" 'MARKER' 'INTORG'\n");
            }
            String column = column(lp, j);
            line(out, column, "cost", lp.cost[j]);
            for (int e = entries.start[j]; e < entries.start[j + 1]; e++) {
                line(out, column, row(lp, entries.row[e]), entries.value[e]);
            }
            if (lp.isWhole[j]) {
                out.append(" n").append(String.valueOf(j)).append(" 'MARKER' 'INTEND'\n");
            }
        }
    }

    private static void bounds(TimeLp lp, int j, StringBuilder out) {
        String column = column(lp, j);
        if (lp.lower[j] == lp.upper[j]) {
            line(out, "FX bound", column, lp.lower[j]);
            return;
        }
        if (lp.lower[j] != 0) {
            line(out, "LO bound", column, lp.lower[j]);
        }
        if (lp.upper[j] < ENDLESS) {
            line(out, "UP bound", column, lp.upper[j]);
        }
    }

    private static void line(StringBuilder out, String a, String b, double value) {
        out.append(' ')
                .append(a)
                .append(' ')
                .append(b)
                .append(' ')
                .append(String.valueOf(value))
                .append('\n');
    }

    /** Names hold no blanks and are unique by their number. */
    private static String column(TimeLp lp, int j) {
        return word(lp.columnName(j)) + "#" + j;
    }

    private static String row(TimeLp lp, int i) {
        return word(lp.rowName(i)) + "#" + i;
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }
}
