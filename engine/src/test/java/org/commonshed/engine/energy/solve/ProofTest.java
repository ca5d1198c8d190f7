package org.commonshed.engine.energy.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.cases.Outage;
import org.commonshed.engine.energy.first.Answers;
import org.commonshed.engine.energy.first.CriticalUse;
import org.commonshed.engine.energy.first.FirstCase;
import org.commonshed.engine.energy.size.SizingModel;
import org.junit.jupiter.api.Test;

/**
 * That a point is the best there is, from its prices and the model alone: no reduced cost has the wrong sign, what is priced is at
 * its bound, and so the price of all bounds together comes to the objective. No solver is asked.
 */
final class ProofTest {
    private static final int MODELS = 10;
    private static final double NEAR = 1e-6;
    private static final double NEARER = 1e-8;

    @Test
    void pricesProveThatNothingIsCheaper() {
        for (int seed = 1; seed <= MODELS; seed++) {
            TimeLp lp = new SizingModel(RandomCases.month(new Random(seed))).lp();
            TimeLpSolution solution = InteriorPoint.solve(lp, () -> false);
            assertEquals(TimeLpSolution.Status.OPTIMAL, solution.status(), "seed " + seed);
            check(lp, solution, "seed " + seed);
        }
    }

    /** Models at whose end a pivot is lost to rounding. */
    @Test
    void whereDigitsRunOutTheLastOnesAreFoundAllTheSame() {
        for (int seed : new int[] {147, 217, 248, 291, 327}) {
            TimeLp lp = new SizingModel(RandomCases.month(new Random(seed))).lp();
            TimeLpSolution solution = InteriorPoint.solve(lp, () -> false);
            assertEquals(TimeLpSolution.Status.OPTIMAL, solution.status(), "seed " + seed);
            assertTrue(solution.gap() <= NEARER, "seed " + seed + ": " + solution.gap());
            assertTrue(
                    lp.violation(solution.point()) <= NEARER, "seed " + seed + ": " + lp.violation(solution.point()));
            check(lp, solution, "seed " + seed);
        }
    }

    /** A year of two long outages a month for a little money: prices go far away before amounts are what they should be. */
    @Test
    void aYearInWhichPricesFirstGoFarAwayIsSolved() {
        Answers answers = new Answers(
                "Street",
                "EUR",
                42,
                -72,
                40,
                6000,
                List.of(CriticalUse.ofKw("school", 15)),
                600,
                15,
                null,
                0,
                0.3,
                0.05,
                0,
                320_000,
                0.03);
        List<Outage> outages = IntStream.range(0, 24)
                .mapToObj(k -> new Outage(List.of(365 * k + 180), 48, 0, 48))
                .toList();
        TimeLp lp = new SizingModel(FirstCase.of(answers).energy().withOutages(outages)).lp();
        TimeLpSolution solution = InteriorPoint.solve(lp, () -> false);
        assertEquals(TimeLpSolution.Status.OPTIMAL, solution.status());
        check(lp, solution, "a year");
    }

    @Test
    void aWrongPriceIsNoProof() {
        TimeLp lp = new SizingModel(RandomCases.month(new Random(1))).lp();
        TimeLpSolution solution = InteriorPoint.solve(lp, () -> false);
        double[] rowPrice = solution.rowPrice();
        for (int i = 0; i < rowPrice.length; i++) {
            rowPrice[i] *= 1.01;
        }
        Proof proof = new Proof(lp, solution);
        assertTrue(proof.wrongSign > NEAR * proof.scale || proof.apart > NEAR, proof.wrongSign + " " + proof.apart);
    }

    private static void check(TimeLp lp, TimeLpSolution solution, String which) {
        Proof proof = new Proof(lp, solution);
        double size = 1 + Math.abs(solution.objective());
        assertTrue(proof.wrongSign <= NEAR * proof.scale, which + ": a reduced cost of " + proof.wrongSign);
        assertTrue(proof.slack <= NEAR * size, which + ": " + proof.slack + " between what is priced and its bounds");
        assertEquals(0, proof.apart, NEAR, which + ": the bounds' price and the objective");
    }

    /** Prices against a model as it was given. */
    private static final class Proof {
        private final Trimmed bounds; // rows of one column are bounds of it
        private double wrongSign; // worst reduced cost or price where there is no bound to hold it
        private double slack; // Σ price × distance to the bound
        private double bound; // Σ price × bound
        private final double apart; // of the bound and the objective, as a share
        private double scale; // largest cost

        private Proof(TimeLp lp, TimeLpSolution solution) {
            bounds = new Trimmed(lp);
            double[] reduced = lp.cost.clone();
            for (int i = 0; i < lp.rows; i++) {
                double price = solution.rowPrice()[i];
                double row = 0;
                for (int e = lp.start[i]; e < lp.start[i + 1]; e++) {
                    reduced[lp.index[e]] -= price * lp.value[e];
                    row += lp.value[e] * solution.point()[lp.index[e]];
                }
                take(price, row, lp.rowLower[i], lp.rowUpper[i]);
            }
            for (int j = 0; j < lp.columns; j++) {
                scale = Math.max(scale, Math.abs(lp.cost[j]));
                take(reduced[j], solution.point()[j], bounds.lower[j], bounds.upper[j]);
            }
            apart = Math.abs(solution.objective() - bound) / (1 + Math.abs(solution.objective()));
        }

        /** A price above 0 leans on the lower bound, one below 0 on the upper. */
        private void take(double price, double value, double lower, double upper) {
            double held = price > 0 ? lower : upper;
            if (Double.isInfinite(held)) {
                wrongSign = Math.max(wrongSign, Math.abs(price));
            } else {
                slack += Math.abs(price * (value - held));
                bound += price * held;
            }
        }
    }
}
