package org.commonshed.engine.energy.solve;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A {@link TimeLp} as min c·x with A x = b, G x ≤ h and 0 ≤ x ≤ u. Columns come with the local ones first, those that share an
 * inequality row next to each other as a block; rows of A in the order of time; rows of G in the order of their blocks. An
 * inequality that touches many local columns gets a slack of its own and becomes a row of A, for blocks must stay small.
 */
final class StandardForm {
    /** An inequality with more local columns than this becomes an equality. */
    private static final int MOST_IN_BLOCK = 6;

    private final TimeLp lp;
    final int local; // columns 0 … local − 1; the rest are linking
    final int columns;
    final double[] cost; // [column]
    final double[] upper; // [column] infinite where there is none
    final Rows equal;
    final double[] right; // b, [row of A]
    final Rows most;
    final double[] limit; // h, [row of G]
    final int blocks;
    final int[] blockStart; // [block + 1] columns
    final int[] blockRows; // [block + 1] rows of G; those after the last have no local column
    private final int[] ownColumn; // [column of lp] here, −1 where it is fixed
    private final double[] shift; // [column of lp]
    private final boolean[] isMirrored; // [column of lp] x = shift − ours

    /** Rows of a sparse matrix. */
    static final class Rows {
        int count;
        int[] start = new int[1025];
        int[] index = new int[4096];
        double[] value = new double[4096];

        void begin() {
            if (count + 1 == start.length) {
                start = Arrays.copyOf(start, 2 * count + 2);
            }
            start[count + 1] = start[count];
            count++;
        }

        void add(int column, double v) {
            int end = start[count];
            if (end == index.length) {
                index = Arrays.copyOf(index, 2 * end);
                value = Arrays.copyOf(value, 2 * end);
            }
            index[end] = column;
            value[end] = v;
            start[count] = end + 1;
        }

        /** y += factor · (this x). */
        void times(double[] x, double factor, double[] y) {
            for (int i = 0; i < count; i++) {
                double sum = 0;
                for (int e = start[i]; e < start[i + 1]; e++) {
                    sum += value[e] * x[index[e]];
                }
                y[i] += factor * sum;
            }
        }

        /** y += factor · (this transposed x). */
        void timesTransposed(double[] x, double factor, double[] y) {
            for (int i = 0; i < count; i++) {
                double xi = factor * x[i];
                for (int e = start[i]; e < start[i + 1]; e++) {
                    y[index[e]] += value[e] * xi;
                }
            }
        }
    }

    /** @throws IllegalArgumentException where the model has a form that this method is not for */
    StandardForm(TimeLp lp) {
        this.lp = lp;
        ownColumn = new int[lp.columns];
        shift = new double[lp.columns];
        isMirrored = new boolean[lp.columns];
        int[] kind = new int[lp.rows]; // local columns in it that are not fixed
        int slacks = count(kind);
        int[] leader = joined(kind);
        int[] block = new int[lp.columns];
        blocks = number(leader, block) + slacks;
        int[] first = new int[blocks + 1];
        local = placeLocal(block, first, slacks);
        blockStart = first;
        columns = placeLinking();
        cost = new double[columns];
        upper = new double[columns];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        bounds();
        equal = new Rows();
        most = new Rows();
        right = new double[lp.rows];
        limit = new double[2 * lp.rows];
        blockRows = new int[blocks + 1];
        fill(kind, block, local - slacks);
    }

    private boolean isFixed(int j) {
        return lp.lower[j] == lp.upper[j];
    }

    private boolean isEqual(int i) {
        return lp.rowLower[i] == lp.rowUpper[i];
    }

    private boolean isLong(int i, int[] kind) {
        return !isEqual(i) && kind[i] > MOST_IN_BLOCK;
    }

    /** How many inequalities need a slack; a range counts for one, its other side bounds the slack. */
    private int count(int[] kind) {
        int slacks = 0;
        for (int i = 0; i < lp.rows; i++) {
            for (int e = lp.start[i]; e < lp.start[i + 1]; e++) {
                int j = lp.index[e];
                kind[i] += lp.isLinking[j] || isFixed(j) ? 0 : 1;
            }
            boolean isFree = lp.rowLower[i] == Double.NEGATIVE_INFINITY && lp.rowUpper[i] == Double.POSITIVE_INFINITY;
            slacks += isLong(i, kind) && !isFree ? 1 : 0;
        }
        return slacks;
    }

    /** For each column the first of its block, found by joining what shares a short inequality. */
    private int[] joined(int[] kind) {
        int[] leader = new int[lp.columns];
        Arrays.setAll(leader, j -> j);
        for (int i = 0; i < lp.rows; i++) {
            if (isEqual(i) || isLong(i, kind)) {
                continue;
            }
            int first = -1;
            for (int e = lp.start[i]; e < lp.start[i + 1]; e++) {
                int j = lp.index[e];
                if (!lp.isLinking[j] && !isFixed(j)) {
                    int root = root(leader, j);
                    if (first >= 0) {
                        leader[Math.max(root, first)] = Math.min(root, first);
                    }
                    first = first < 0 ? root : Math.min(root, first);
                }
            }
        }
        return leader;
    }

    private static int root(int[] leader, int j) {
        int at = j;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private int number(int[] leader, int[] block) {
        int count = 0;
        Arrays.fill(block, -1);
        for (int j = 0; j < lp.columns; j++) {
            if (!lp.isLinking[j] && !isFixed(j)) {
                int root = root(leader, j);
                block[j] = root == j ? count++ : block[root];
            }
        }
        return count;
    }

    private int placeLocal(int[] block, int[] first, int slacks) {
        for (int j = 0; j < lp.columns; j++) {
            if (block[j] >= 0) {
                first[block[j] + 1]++;
            }
        }
        for (int s = 0; s < slacks; s++) {
            first[blocks - s] = 1;
        }
        for (int k = 0; k < blocks; k++) {
            first[k + 1] += first[k];
        }
        int[] next = first.clone();
        for (int j = 0; j < lp.columns; j++) {
            ownColumn[j] = block[j] >= 0 ? next[block[j]]++ : -1;
        }
        return first[blocks];
    }

    private int placeLinking() {
        int next = local;
        for (int j = 0; j < lp.columns; j++) {
            if (lp.isLinking[j] && !isFixed(j)) {
                ownColumn[j] = next++;
            }
        }
        return next;
    }

    private void bounds() {
        for (int j = 0; j < lp.columns; j++) {
            double lo = lp.lower[j];
            double hi = lp.upper[j];
            isMirrored[j] = lo == Double.NEGATIVE_INFINITY;
            shift[j] = isMirrored[j] ? hi : lo;
            if (Double.isInfinite(shift[j])) {
                throw new IllegalArgumentException(lp.columnName(j) + " is bounded on neither side.");
            }
            if (ownColumn[j] >= 0) {
                cost[ownColumn[j]] = isMirrored[j] ? -lp.cost[j] : lp.cost[j];
                upper[ownColumn[j]] = hi - lo;
            }
        }
    }

    private void fill(int[] kind, int[] block, int firstSlack) {
        Integer[] order = new Integer[lp.rows];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong(i -> lp.place[i]));
        int slack = firstSlack;
        int[] inBlock = new int[blocks + 2]; // inequality rows of each block, counted one further on
        int[] home = new int[lp.rows];
        for (Integer row : order) {
            int i = row;
            if (isEqual(i)) {
                equal(i, -1, 0);
            } else if (isLong(i, kind)) {
                slack = withSlack(i, slack);
            } else {
                home[i] = home(i, block);
                inBlock[home[i] + 1] += sides(i);
            }
        }
        for (int k = 0; k <= blocks; k++) {
            inBlock[k + 1] += inBlock[k];
        }
        System.arraycopy(inBlock, 0, blockRows, 0, blocks + 1);
        Integer[] inequalities = Arrays.stream(order)
                .filter(i -> !isEqual(i) && !isLong(i, kind))
                .sorted(Comparator.comparingInt(i -> home[i]))
                .toArray(Integer[]::new);
        for (Integer i : inequalities) {
            if (lp.rowUpper[i] < Double.POSITIVE_INFINITY) {
                limit[most.count] = lp.rowUpper[i] - entries(most, i, 1);
            }
            if (lp.rowLower[i] > Double.NEGATIVE_INFINITY) {
                limit[most.count] = -lp.rowLower[i] - entries(most, i, -1);
            }
        }
    }

    private int sides(int i) {
        return (lp.rowUpper[i] < Double.POSITIVE_INFINITY ? 1 : 0)
                + (lp.rowLower[i] > Double.NEGATIVE_INFINITY ? 1 : 0);
    }

    private int home(int i, int[] block) {
        for (int e = lp.start[i]; e < lp.start[i + 1]; e++) {
            if (block[lp.index[e]] >= 0) {
                return block[lp.index[e]];
            }
        }
        return blocks;
    }

    private void equal(int i, int slack, double sign) {
        int row = equal.count;
        right[row] = lp.rowLower[i] - entries(equal, i, 1);
        if (slack >= 0) {
            equal.add(slack, sign);
        }
    }

    private int withSlack(int i, int slack) {
        int row = equal.count;
        if (lp.rowUpper[i] < Double.POSITIVE_INFINITY) {
            right[row] = lp.rowUpper[i] - entries(equal, i, 1);
            equal.add(slack, 1);
        } else if (lp.rowLower[i] > Double.NEGATIVE_INFINITY) {
            right[row] = lp.rowLower[i] - entries(equal, i, 1);
            equal.add(slack, -1);
        } else {
            return slack;
        }
        upper[slack] = lp.rowUpper[i] - lp.rowLower[i];
        return slack + 1;
    }

    /** Writes a row, local columns first; gives what shifts and fixed columns contribute to it. */
    private double entries(Rows rows, int i, double sign) {
        double fixed = 0;
        rows.begin();
        for (int pass = 0; pass < 2; pass++) {
            for (int e = lp.start[i]; e < lp.start[i + 1]; e++) {
                int j = lp.index[e];
                double v = sign * lp.value[e];
                if (lp.isLinking[j] == (pass == 1)) {
                    fixed += v * shift[j];
                    if (ownColumn[j] >= 0) {
                        rows.add(ownColumn[j], isMirrored[j] ? -v : v);
                    }
                }
            }
        }
        return fixed;
    }

    /** A point of ours as one of the model's, [column of lp]. */
    double[] original(double[] x) {
        double[] point = new double[lp.columns];
        for (int j = 0; j < lp.columns; j++) {
            double own = ownColumn[j] < 0 ? 0 : Math.max(0, Math.min(upper[ownColumn[j]], x[ownColumn[j]]));
            point[j] = isMirrored[j] ? shift[j] - own : shift[j] + own;
        }
        return point;
    }
}
