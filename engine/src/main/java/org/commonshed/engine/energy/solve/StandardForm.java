package org.commonshed.engine.energy.solve;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A {@link TimeLp} as min c·x with A x = b, G x ≤ h and 0 ≤ x ≤ u, in units of its own: one is {@link #amount} of what the model
 * has, and a price of one {@link #price}. Columns come with the local ones first, those that share an inequality next to each other
 * as a block; rows of A in the order of time; rows of G in the order of their blocks. All rows of G in a block have the same local
 * part but for a factor, so that what belongs to a block has a closed inverse. Other inequalities get a slack and become rows of A.
 */
final class StandardForm {
    private final TimeLp lp;
    private final Trimmed trimmed;
    private final Grouping grouping;
    final int local; // columns 0 … local − 1; the rest are linking
    final int columns;
    final double[] cost; // [column]
    final double[] upper; // [column] infinite where there is none
    final Rows equal = new Rows();
    final double[] right; // b, [row of A]
    final Rows most = new Rows(); // linking columns of G; its local part is the base of the block times the factor
    private final Rows near = new Rows(); // that local part, written out
    final double[] limit; // h, [row of G]
    final double[] factor; // [row of G]
    final double[] base; // [local column]
    final int blocks;
    final int[] blockStart; // [block + 1] columns
    final int[] blockRows; // [block + 1] rows of G
    final double amount;
    final double price;
    final double largestRight; // of b and h
    final double largestCost;
    private final int[] blockOf; // [row of lp] −1 where it makes none
    private final double[] equalSign; // [row of lp] what it was multiplied by; 0 where it is no row of A
    private final int[] equalRow; // [row of lp]
    private final int[] mostRow; // [row of G] of lp
    private final double[] mostSign; // [row of G] −1 where it is turned round
    private final int[] ownColumn; // [column of lp] here, −1 where it is fixed
    private final double[] shift; // [column of lp]
    private final double[] unit; // [column] how much of the model's amount one of ours is
    private final boolean[] isMirrored; // [column of lp] x = shift − ours

    /** @throws IllegalArgumentException where the model has a form that this method is not for */
    StandardForm(TimeLp lp) {
        this.lp = lp;
        trimmed = new Trimmed(lp);
        grouping = new Grouping(trimmed);
        equalSign = new double[lp.rows];
        equalRow = new int[lp.rows];
        mostRow = new int[2 * lp.rows];
        mostSign = new double[2 * lp.rows];
        ownColumn = new int[lp.columns];
        shift = new double[lp.columns];
        isMirrored = new boolean[lp.columns];
        blockOf = new int[lp.rows];
        int[] inTime = inTime();
        Integer[] slacks = slacks();
        int[] block = new int[lp.columns];
        int known = number(block, columnsInTime(inTime));
        blocks = known + slacks.length;
        blockStart = new int[blocks + 1];
        place(block, known);
        local = blockStart[blocks];
        columns = placeLinking();
        unit = units();
        cost = new double[columns];
        upper = new double[columns];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        bounds();
        base = new double[local];
        Arrays.fill(base, 1);
        blockRows = new int[blocks + 1];
        right = new double[lp.rows];
        equalities(local - slacks.length, inTime);
        int sides = 2 * lp.rows;
        limit = new double[sides];
        factor = new double[sides];
        inequalities();
        writeOut();
        amount = scale(right, equal.count, upper);
        price = scale(cost, columns, new double[0]);
        inOwnUnits();
        largestRight = Math.max(Largest.of(right), Largest.of(limit));
        largestCost = Largest.of(cost);
    }

    /** Inequalities that get a slack; a range needs but one, its other side bounds the slack. */
    private Integer[] slacks() {
        int[] rows = new int[lp.rows];
        int count = 0;
        for (int i = 0; i < lp.rows; i++) {
            if (!trimmed.isEqual(i) && !trimmed.isFree(i) && grouping.blockOf(i) < 0) {
                rows[count++] = i;
            }
        }
        return Arrays.stream(rows, 0, count).boxed().toArray(Integer[]::new);
    }

    /** Rows in the order of time. */
    private int[] inTime() {
        Integer[] order = new Integer[lp.rows];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong(i -> lp.place[i]));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    /** Columns in the order of the first equality that each stands in, so that what is worked on together lies together. */
    private int[] columnsInTime(int[] rowsInTime) {
        int[] order = new int[lp.columns];
        boolean[] isTaken = new boolean[lp.columns];
        int count = 0;
        for (int i : rowsInTime) {
            for (int e = trimmed.start[i]; trimmed.isEqual(i) && e < trimmed.start[i + 1]; e++) {
                int j = trimmed.index[e];
                if (!isTaken[j]) {
                    isTaken[j] = true;
                    order[count++] = j;
                }
            }
        }
        for (int j = 0; j < lp.columns; j++) {
            if (!isTaken[j]) {
                order[count++] = j;
            }
        }
        return order;
    }

    /** Numbers the blocks in the order of these columns; gives how many there are without slacks. */
    private int number(int[] block, int[] order) {
        int count = 0;
        Arrays.fill(blockOf, -1);
        for (int j : order) {
            int row = grouping.leader[j];
            block[j] = -1;
            if (grouping.isLocal(j)) {
                boolean isNew = row < 0 || blockOf[row] < 0;
                block[j] = isNew ? count++ : blockOf[row];
                if (row >= 0) {
                    blockOf[row] = block[j];
                }
            }
        }
        return count;
    }

    private void place(int[] block, int known) {
        for (int j = 0; j < lp.columns; j++) {
            if (block[j] >= 0) {
                blockStart[block[j] + 1]++;
            }
        }
        Arrays.fill(blockStart, known + 1, blocks + 1, 1);
        for (int k = 0; k < blocks; k++) {
            blockStart[k + 1] += blockStart[k];
        }
        int[] next = blockStart.clone();
        for (int j = 0; j < lp.columns; j++) {
            ownColumn[j] = block[j] >= 0 ? next[block[j]]++ : -1;
        }
    }

    private int placeLinking() {
        int next = local;
        for (int j = 0; j < lp.columns; j++) {
            if (lp.isLinking[j] && !trimmed.isFixed(j)) {
                ownColumn[j] = next++;
            }
        }
        return next;
    }

    /** A linking column stands in many rows: its unit is the smaller, so that it weighs no more than others. */
    private double[] units() {
        double[] units = new double[columns];
        for (int i = 0; i < lp.rows; i++) {
            for (int e = trimmed.start[i]; e < trimmed.start[i + 1]; e++) {
                int j = ownColumn[trimmed.index[e]];
                if (j >= local) {
                    units[j]++;
                }
            }
        }
        for (int j = 0; j < columns; j++) {
            units[j] = j < local ? 1 : 1 / Math.sqrt(Math.max(1, units[j]));
        }
        return units;
    }

    private void bounds() {
        for (int j = 0; j < lp.columns; j++) {
            double lo = trimmed.lower[j];
            double hi = trimmed.upper[j];
            isMirrored[j] = lo == Double.NEGATIVE_INFINITY;
            shift[j] = isMirrored[j] ? hi : lo;
            if (Double.isInfinite(shift[j])) {
                throw new IllegalArgumentException(lp.columnName(j) + " is bounded on neither side.");
            }
            if (ownColumn[j] >= 0) {
                cost[ownColumn[j]] = (isMirrored[j] ? -lp.cost[j] : lp.cost[j]) * unit[ownColumn[j]];
                upper[ownColumn[j]] = (hi - lo) / unit[ownColumn[j]];
            }
        }
    }

    private void equalities(int firstSlack, int[] inTime) {
        int slack = firstSlack;
        for (int i : inTime) {
            if (trimmed.isFree(i) || !trimmed.isEqual(i) && grouping.blockOf(i) >= 0) {
                continue;
            }
            boolean hasTop = trimmed.rowUpper[i] < Double.POSITIVE_INFINITY;
            double size = trimmed.isEqual(i) ? 1 : Math.max(1, largest(i));
            double sign = (hasTop ? 1 : -1) / size;
            double bound = (hasTop ? trimmed.rowUpper[i] : -trimmed.rowLower[i]) / size;
            int row = equal.count;
            equalRow[i] = row;
            equalSign[i] = sign;
            equal.begin();
            right[row] = bound - entries(equal, i, sign, true);
            if (!trimmed.isEqual(i)) {
                upper[slack] = (trimmed.rowUpper[i] - trimmed.rowLower[i]) / size;
                equal.add(slack++, 1);
            }
        }
    }

    /** The largest coefficient of a row in our units: the unit in which it is counted, so that money weighs no more than power. */
    private double largest(int i) {
        double largest = 0;
        for (int e = trimmed.start[i]; e < trimmed.start[i + 1]; e++) {
            int at = ownColumn[trimmed.index[e]];
            largest = at < 0 ? largest : Math.max(largest, Math.abs(trimmed.value[e]) * unit[at]);
        }
        return largest;
    }

    /** Rows of G by their blocks. */
    private void inequalities() {
        int[] next = new int[blocks + 1]; // how many rows of lp a block has, then where they go
        int count = 0;
        for (int i = 0; i < lp.rows; i++) {
            if (isMost(i)) {
                int b = blockOf[grouping.blockOf(i)];
                next[b + 1]++;
                count++;
                blockRows[b + 1] += trimmed.rowUpper[i] < Double.POSITIVE_INFINITY ? 1 : 0;
                blockRows[b + 1] += trimmed.rowLower[i] > Double.NEGATIVE_INFINITY ? 1 : 0;
            }
        }
        for (int k = 0; k < blocks; k++) {
            blockRows[k + 1] += blockRows[k];
            next[k + 1] += next[k];
        }
        int[] byBlock = new int[count];
        for (int i = 0; i < lp.rows; i++) {
            if (isMost(i)) {
                byBlock[next[blockOf[grouping.blockOf(i)]]++] = i;
            }
        }
        for (int i : byBlock) {
            if (trimmed.rowUpper[i] < Double.POSITIVE_INFINITY) {
                inequality(i, 1, trimmed.rowUpper[i]);
            }
            if (trimmed.rowLower[i] > Double.NEGATIVE_INFINITY) {
                inequality(i, -1, -trimmed.rowLower[i]);
            }
        }
    }

    /** Whether a row of lp makes rows of G. */
    private boolean isMost(int i) {
        return !trimmed.isEqual(i) && !trimmed.isFree(i) && grouping.blockOf(i) >= 0;
    }

    private void inequality(int i, double sign, double bound) {
        int leader = grouping.blockOf(i);
        int row = most.count;
        mostRow[row] = i;
        mostSign[row] = sign;
        most.begin();
        limit[row] = bound - entries(most, i, sign, false);
        factor[row] = sign * grouping.factor(i, leader);
        for (int e = trimmed.start[leader]; e < trimmed.start[leader + 1]; e++) {
            int j = trimmed.index[e];
            if (grouping.isLocal(j)) {
                base[ownColumn[j]] = isMirrored[j] ? -trimmed.value[e] : trimmed.value[e];
            }
        }
    }

    private void writeOut() {
        for (int b = 0; b < blocks; b++) {
            for (int g = blockRows[b]; g < blockRows[b + 1]; g++) {
                near.begin();
                for (int j = blockStart[b]; j < blockStart[b + 1]; j++) {
                    near.add(j, factor[g] * base[j]);
                }
            }
        }
    }

    /** Writes a row, local columns first where they are asked for; gives what shifts and fixed columns contribute to it. */
    private double entries(Rows rows, int i, double sign, boolean withLocal) {
        double fixed = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int e = trimmed.start[i]; e < trimmed.start[i + 1]; e++) {
                int j = trimmed.index[e];
                double v = sign * trimmed.value[e];
                if (lp.isLinking[j] == (pass == 1)) {
                    fixed += v * shift[j];
                    if (ownColumn[j] >= 0 && (withLocal || lp.isLinking[j])) {
                        rows.add(ownColumn[j], (isMirrored[j] ? -v : v) * unit[ownColumn[j]]);
                    }
                }
            }
        }
        return fixed;
    }

    /** The root of the mean square of what is neither 0 nor endless, 1 where all is. */
    private static double scale(double[] values, int count, double[] more) {
        double sum = 0;
        int counted = 0;
        for (int k = 0; k < count + more.length; k++) {
            double size = Math.abs(k < count ? values[k] : more[k - count]);
            if (size > 0 && size < Double.POSITIVE_INFINITY) {
                sum += size * size;
                counted++;
            }
        }
        return counted == 0 ? 1 : Math.sqrt(sum / counted);
    }

    private void inOwnUnits() {
        for (int j = 0; j < columns; j++) {
            cost[j] /= price;
            upper[j] /= amount;
        }
        for (int i = 0; i < lp.rows; i++) {
            right[i] /= amount;
        }
        for (int i = 0; i < limit.length; i++) {
            limit[i] /= amount;
        }
    }

    /** Gives G x, [row of G]. */
    void timesMost(double[] x, double[] product) {
        Arrays.fill(product, 0, most.count, 0);
        most.times(x, 1, product);
        near.times(x, 1, product);
    }

    /** y += Gᵀ w. */
    void timesMostTransposed(double[] w, double[] y) {
        most.timesTransposed(w, 1, y);
        near.timesTransposed(w, 1, y);
    }

    /** A point of ours as one of the model's, [column of lp]. */
    double[] original(double[] x) {
        double[] point = new double[lp.columns];
        for (int j = 0; j < lp.columns; j++) {
            int at = ownColumn[j];
            double own = at < 0 ? 0 : amount * unit[at] * Math.max(0, Math.min(upper[at], x[at]));
            point[j] = isMirrored[j] ? shift[j] - own : shift[j] + own;
        }
        return point;
    }

    /** Prices of ours as those of the model's rows, [row of lp]. */
    double[] originalPrices(double[] lambda, double[] w) {
        double[] prices = new double[lp.rows];
        for (int i = 0; i < lp.rows; i++) {
            prices[i] = equalSign[i] == 0 ? 0 : price * equalSign[i] * lambda[equalRow[i]];
        }
        for (int g = 0; g < most.count; g++) {
            prices[mostRow[g]] -= price * mostSign[g] * w[g];
        }
        return prices;
    }
}
