package org.commonshed.engine.energy.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Factors of matrices whose answers are arithmetic. */
final class SkylineTest {
    @Test
    void aMatrixWithGapsIsSolved() {
        // 4 2 0    1     4 + 4          8
        // 2 5 3  · 2  =  2 + 10 + 9  = 21
        // 0 3 9    3     6 + 27        33
        Skyline matrix = matrix(4, 2, 5, 3, 9);
        assertTrue(matrix.factor());
        double[] x = {8, 21, 33};
        matrix.forward(x);
        matrix.backward(x);
        assertArrayEquals(new double[] {1, 2, 3}, x, 1e-12);
    }

    @Test
    void aPivotThatIsNotMoreThanNothingIsSaid() {
        // 5 − 2² ÷ 4 = 4 and 9 − 6² ÷ 4 = 0; with 7 it is less, and what is not a number is not more either
        assertFalse(matrix(4, 2, 5, 6, 9).factor());
        assertFalse(matrix(4, 2, 5, 7, 9).factor());
        assertFalse(matrix(4, 2, Double.NaN, 3, 9).factor());
    }

    @Test
    void aSmallDenseMatrixSaysItAsWell() {
        assertTrue(Dense.factor(new double[] {4, 0, 2, 5}, 2));
        assertFalse(Dense.factor(new double[] {4, 0, 4, 4}, 2));
    }

    /** Three rows: the second reaches back to the first, the third to the second. */
    private static Skyline matrix(double... values) {
        Skyline matrix = new Skyline(new int[] {0, 0, 1});
        System.arraycopy(values, 0, matrix.value, 0, values.length);
        return matrix;
    }
}
