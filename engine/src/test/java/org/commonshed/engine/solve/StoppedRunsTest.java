package org.commonshed.engine.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run ends when it is asked to, whatever the method. */
class StoppedRunsTest {
    private static final int PLACES = 300;
    private static final long SEED = 7;

    /** From each of 300 places to each of 300 others, one unit per place, at random costs. */
    private static LpModel assignment() {
        LpBuilder builder = new LpBuilder();
        for (int i = 0; i < 2 * PLACES; i++) {
            builder.row(1, 1);
        }
        for (int from = 0; from < PLACES; from++) {
            for (int to = 0; to < PLACES; to++) {
                builder.column(0, Double.POSITIVE_INFINITY);
                builder.entry(from, 1);
                builder.entry(PLACES + to, 1);
            }
        }
        return builder.build();
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatIsAskedToStopStopsAndOneThatIsNotEnds(LpMethod method) {
        try (LpSolver asked = solver(() -> true);
                LpSolver left = solver(() -> false)) {
            assertEquals(LpStatus.STOPPED, asked.run(method), "seed " + SEED);
            LpStatus ended = left.run(method);
            boolean isSure = method != LpMethod.INTERIOR_CENTRE; // which ends early and says that it did
            assertTrue(ended == LpStatus.OPTIMAL || !isSure && ended == LpStatus.UNKNOWN, ended + ", seed " + SEED);
        }
    }

    private static LpSolver solver(BooleanSupplier stop) {
        LpSolver solver = new LpSolver(assignment(), Path.of("target", "native"), stop);
        solver.setCosts(new Random(SEED).doubles(PLACES * PLACES, 1, 2).toArray());
        return solver;
    }
}
