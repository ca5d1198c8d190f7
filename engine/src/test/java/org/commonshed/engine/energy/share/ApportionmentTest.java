package org.commonshed.engine.energy.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parts by largest remainder. */
final class ApportionmentTest {
    private static void check(long total, long[] weights, int turn, long... expected) {
        long[] parts = new long[weights.length];
        new Apportionment().divide(total, weights, parts, turn);
        assertArrayEquals(expected, parts);
    }

    @Test
    void theLargestRemaindersComeFirstAndEqualOnesInTurn() {
        check(100, new long[] {1, 1, 1}, 0, 34, 33, 33);
        check(100, new long[] {1, 1, 1}, 1, 33, 34, 33);
        check(100, new long[] {1, 1, 1}, 5, 33, 33, 34);
        check(10, new long[] {15, 25, 60}, 0, 2, 2, 6); // 1.5, 2.5, 6
        check(7, new long[] {0, 0}, 0, 0, 0);

        check(21, new long[] {7270, 1230, 2220}, 0, 14, 3, 4); // 14.24, 2.41, 4.35
    }

    @Test
    void smallAndLargeAmountsFollowOneRule() {
        for (int seed = 1; seed <= 2000; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(8);
            long[] weights = new long[n];
            int bits = random.nextInt(58);
            for (int i = 0; i < n; i++) {
                weights[i] = random.nextLong() >>> (63 - bits) >>> random.nextInt(4);
            }
            long total = random.nextLong() >>> (1 + random.nextInt(60));
            long[] parts = new long[n];
            long divided = new Apportionment().divide(total, weights, parts, random.nextInt(20));
            BigInteger sum = BigInteger.valueOf(Arrays.stream(weights).sum());
            assertEquals(sum.signum() == 0 ? 0 : total, divided, "seed " + seed);
            assertEquals(divided, Arrays.stream(parts).sum(), "seed " + seed);
            for (int i = 0; i < n && sum.signum() > 0; i++) {
                BigInteger exact = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i]));
                BigInteger off = sum.multiply(BigInteger.valueOf(parts[i])).subtract(exact);
                assertTrue(off.abs().compareTo(sum) < 0, "seed " + seed);
            }
        }
    }
}
