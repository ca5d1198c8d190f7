package org.commonshed.engine.second;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The simplex in fractions, on programmes whose answers are in the textbooks or follow by hand. */
class ExactSimplexTest {
    private final ExactSimplex simplex = new ExactSimplex();

    private static Linear sum(double... factors) {
        Linear sum = new Linear();
        for (int i = 0; i < factors.length; i++) {
            sum.plus(i, factors[i]);
        }
        return sum;
    }

    @Test
    void doublesBecomeTheSimplestFraction() {
        assertEquals("1/3", text(Rational.near(1.0 / 3)));
        assertEquals("-7/10", text(Rational.near(-0.7)));
        assertEquals("12/1", text(Rational.near(12)));
        assertEquals("0/1", text(Rational.near(0)));
    }

    private static String text(Rational rational) {
        return rational.over() + "/" + rational.under();
    }

    /** Dantzig's example: 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 gives 36 at (2, 6). */
    @Test
    void aProgrammeOfTheTextbooksIsSolved() {
        simplex.column(4);
        simplex.column(6);
        simplex.atMost(sum(3, 2), 18);
        assertTrue(simplex.isPossible());
        assertEquals(36, simplex.number(simplex.maximise(sum(3, 5))));
        assertEquals(2, simplex.number(simplex.valueOf(sum(1, 0))));
    }

    /** Beale's example, on which the plain rule goes round in a circle: the best is 1/20. */
    @Test
    void aProgrammeThatCyclesOtherwiseIsSolved() {
        for (int i = 0; i < 4; i++) {
            simplex.column(Double.POSITIVE_INFINITY);
        }
        simplex.atMost(sum(0.25, -60, -0.04, 9), 0);
        simplex.atMost(sum(0.5, -90, -0.02, 3), 0);
        simplex.atMost(sum(0, 0, 1, 0), 1);
        assertTrue(simplex.isPossible());
        assertEquals("1/20", text(simplex.maximise(sum(0.75, -150, 0.02, -6))));
    }

    @Test
    void whatCannotBeIsSaidToBeImpossible() {
        simplex.column(3);
        simplex.column(3);
        simplex.atLeast(sum(1, 1), 7);
        assertFalse(simplex.isPossible());
    }

    @Test
    void aKeptValueIsNotLostToTheNextGoal() {
        simplex.column(5);
        simplex.column(5);
        simplex.exactly(sum(1, 1), 6);
        assertTrue(simplex.isPossible());
        Linear first = sum(1, 0);
        simplex.keep(first, simplex.maximise(first));
        assertEquals(1, simplex.number(simplex.maximise(sum(0, 1))));
    }
}
