package org.commonshed.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The peers reach what the planner reaches, and limits are said to be broken when they are. */
class PlanBenchTest {
    private static final WorldSize TINY = new WorldSize(1, 3, 30, 0.5, 1, true, 55, 0);
    private static final Path NATIVE = Path.of("target", "native");

    @Test
    void thePlainWayReachesTheSameValues() {
        PlanBench bench = new PlanBench(RealisticWorlds.of(TINY, 3), NATIVE);
        Measured ours = bench.planner();
        Measured plain = bench.peer(Double.NaN, 2);
        assertTrue(plain.complete());
        assertEquals(ours.values().keySet(), plain.values().keySet());
        Measured.Difference difference = ours.largestDifference(plain);
        assertEquals(0, difference.amount(), 1e-6, difference.goal());
    }

    @Test
    void aPeerWithoutTimeStopsAndSaysSo() {
        Measured none = new PlanBench(RealisticWorlds.of(TINY, 3), NATIVE).peer(1e-7, 0);
        assertTrue(!none.complete());
        assertEquals(Map.of(), none.values());
    }

    @Test
    void aDifferenceIsAbsoluteForSharesAndRelativeForTheRest() {
        Measured one = measured(10, Map.of("shares.1/a", 0.5, "cost", 200.0));
        assertEquals(
                0.25,
                one.largestDifference(measured(10, Map.of("shares.1/a", 0.75))).amount(),
                1e-12);
        assertEquals(
                0.01, one.largestDifference(measured(10, Map.of("cost", 202.0))).amount(), 1e-12);
    }

    @Test
    void aLimitIsBrokenAboveSixtySecondsAtTheThirdSize() {
        assertEquals(List.of(), PlanBench.brokenLimits(120, measured(59, Map.of())));
        assertEquals(1, PlanBench.brokenLimits(120, measured(61, Map.of())).size());
        assertEquals(List.of(), PlanBench.brokenLimits(60, measured(61, Map.of())));
    }

    @Test
    void anUnknownOptionIsSaidAndHelpIsGiven() {
        assertEquals("There is no option “--colour”.", firstLine(64, "plan", "--colour", "red"));
        assertEquals("There is no option “--bogus”.", firstLine(64, "plan", "--bogus"));
        assertEquals("After --sizes a number is missing.", firstLine(64, "plan", "--sizes"));
        assertEquals("After --sizes stands a number, not “foo”.", firstLine(64, "plan", "--sizes", "foo"));
        assertEquals("After --seed stands a number, not “one”.", firstLine(64, "plan", "--seed", "one"));
        assertEquals("After --peer-minutes stands a number, not “-1”.", firstLine(64, "plan", "--peer-minutes", "-1"));
        assertEquals(
                "There is no world of 61 thousand columns. Maybe one of 15, 60, 120, 250.",
                firstLine(64, "plan", "--sizes", "15,61"));
        assertTrue(firstLine(64, "plan", "--sizes", "0").startsWith("There is no world of 0"));
        assertEquals(
                "“nix” cannot be measured. So far there are: bench plan, bench server, bench infer, bench match, bench same,"
                        + " bench energy, bench survive, bench layers, bench share",
                firstLine(64, "nix"));
        assertEquals(
                "What should be measured? So far there are: bench plan, bench server, bench infer, bench match, bench same,"
                        + " bench energy, bench survive, bench layers, bench share",
                firstLine(64));
        assertTrue(firstLine(0, "plan", "--help").startsWith("Usage: commonshed bench plan"));
    }

    private static String firstLine(int code, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertEquals(code, BenchCommand.run(arguments, new PrintStream(bytes, true, StandardCharsets.UTF_8)));
        return bytes.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }

    private static Measured measured(double seconds, Map<String, Double> values) {
        return new Measured(
                new Measured.Size(1, 1), new Measured.Times(Map.of(), seconds, seconds), 1, values, 0, true);
    }
}
