package org.commonshed.engine.energy.share;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A whole amount in whole parts by largest remainder (Hamilton's method): the parts sum to the amount, and each is its exact
 * share rounded down or up. Of equal remainders those come first that stand first counted from {@code turn}, so that nobody has
 * the odd watt-hour always. One object for one thread; it keeps its room.
 */
public final class Apportionment {
    private long[] remainders = new long[16];

    /**
     * Divides.
     *
     * @param total ≥ 0
     * @param weights ≥ 0; of which the first {@code into.length} count
     * @param into the parts, [weight]; all 0 where all weights are
     * @param turn ≥ 0, whose turn it is
     * @return what was divided: {@code total}, or 0 where all weights are 0
     */
    public long divide(long total, long[] weights, long[] into, int turn) {
        int n = into.length;
        long sum = 0;
        long largest = 0;
        for (int i = 0; i < n; i++) {
            if (weights[i] < 0) {
                throw new IllegalArgumentException("Weight " + i + " is " + weights[i] + ". Maybe it should be 0.");
            }
            sum = Math.addExact(sum, weights[i]);
            largest = Math.max(largest, weights[i]);
        }
        if (sum == 0 || total == 0) {
            Arrays.fill(into, 0);
            return 0;
        }
        if (fits(total, largest) && fits(sum, n)) {
            long left = total;
            int count = 0;
            if (remainders.length < n) {
                remainders = new long[n];
            }
            for (int i = 0; i < n; i++) {
                long product = total * weights[i];
                long part = product / sum;
                long remainder = product - part * sum;
                into[i] = part;
                left -= part;
                if (remainder > 0) {
                    remainders[count++] = remainder * n + (n - 1 - Math.floorMod(i - turn, n));
                }
            }
            giveRest((int) left, count, into, turn);
        } else {
            divideLarge(total, weights, BigInteger.valueOf(sum), into, turn);
        }
        return total;
    }

    private static boolean fits(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0;
    }

    private void giveRest(int left, int count, long[] into, int turn) {
        if (left == 0) {
            return;
        }
        int n = into.length;
        Arrays.sort(remainders, 0, count);
        for (int k = count - left; k < count; k++) {
            int place = n - 1 - (int) (remainders[k] % n);
            into[(place + turn % n) % n]++;
        }
    }

    private static void divideLarge(long total, long[] weights, BigInteger sum, long[] into, int turn) {
        int n = into.length;
        BigInteger[] remainder = new BigInteger[n];
        long left = total;
        Integer[] order = new Integer[n];
        for (int i = 0; i < n; i++) {
            BigInteger[] parts = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            into[i] = parts[0].longValueExact();
            remainder[i] = parts[1];
            left -= into[i];
            order[i] = (i + turn % n) % n;
        }
        Arrays.sort(order, (a, b) -> remainder[b].compareTo(remainder[a])); // stable: equal ones stay in turn
        for (int k = 0; k < left; k++) {
            into[order[k]]++;
        }
    }
}
