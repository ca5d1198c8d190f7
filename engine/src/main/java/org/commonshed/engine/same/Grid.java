package org.commonshed.engine.same;

import java.util.Arrays;
import org.commonshed.engine.world.Point;

/** Cells of about so many kilometres on the earth, in rows by latitude; rows go round, so the date line parts nothing. */
final class Grid {
    private static final double ROUND_KM = 40_030; // around the equator
    private static final double HALF = 0.5;

    private final double km;
    private final long rows;

    Grid(double km) {
        this.km = km;
        rows = Math.max(1, (long) (ROUND_KM / 2 / km));
    }

    /**
     * The cell of a point.
     *
     * @param rowShift 0, or 1 for rows that begin half a cell further north
     * @param columnShift the same to the east
     */
    long cell(Point at, int rowShift, int columnShift) {
        long row = row(at, rowShift);
        long columns = columns(row, rowShift);
        long column = Math.floorMod((long) Math.floor(east(at, columns) + columnShift * HALF), columns);
        return row << 32 | column;
    }

    /** The cell of a point and those around it, each once. */
    long[] around(Point at) {
        long middle = row(at, 0);
        long[] cells = new long[9];
        int found = 0;
        for (long row = Math.max(0, middle - 1); row <= Math.min(rows - 1, middle + 1); row++) {
            long columns = columns(row, 0);
            long column = (long) Math.floor(east(at, columns));
            for (long c = column - 1; c <= column - 1 + Math.min(2, columns - 1); c++) {
                cells[found++] = row << 32 | Math.floorMod(c, columns);
            }
        }
        return Arrays.copyOf(cells, found);
    }

    private long row(Point at, int shift) {
        double north = (at.lat() + 90) / 180 * rows + shift * HALF;
        return Math.max(0, Math.min(rows - 1 + shift, (long) Math.floor(north)));
    }

    private long columns(long row, int shift) {
        double lat = Math.toRadians((row + HALF - shift * HALF) / rows * 180 - 90);
        return Math.max(1, (long) (ROUND_KM * Math.abs(Math.cos(lat)) / km));
    }

    private static double east(Point at, long columns) {
        return (at.lon() + 180) / 360 * columns;
    }
}
