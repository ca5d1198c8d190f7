package org.commonshed.engine.solve;

/**
 * Which columns and rows are basic. Status as HiGHS numbers it: 0 at its lower bound, 1 basic, 2 at its upper bound, 3
 * free at zero, 4 nonbasic.
 */
public final class LpBasis {
    public static final byte AT_LOWER = 0;
    public static final byte BASIC = 1;
    public static final byte AT_UPPER = 2;
    final byte[] column; // [column]
    final byte[] row; // [row]

    LpBasis(int[] column, int[] row) {
        this.column = narrow(column);
        this.row = narrow(row);
    }

    public boolean isBasicColumn(int j) {
        return column[j] == BASIC;
    }

    public boolean isBasicRow(int i) {
        return row[i] == BASIC;
    }

    /** The same basis with some columns' status changed; the number of basic ones must stay. */
    public LpBasis with(int count, int[] columns, byte[] status) {
        LpBasis changed = new LpBasis(widen(column), widen(row));
        for (int i = 0; i < count; i++) {
            changed.column[columns[i]] = status[i];
        }
        return changed;
    }

    private static byte[] narrow(int[] status) {
        byte[] narrow = new byte[status.length];
        for (int i = 0; i < status.length; i++) {
            narrow[i] = (byte) status[i];
        }
        return narrow;
    }

    static int[] widen(byte[] status) {
        int[] wide = new int[status.length];
        for (int i = 0; i < status.length; i++) {
            wide[i] = status[i];
        }
        return wide;
    }
}
