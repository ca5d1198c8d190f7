package org.commonshed.engine.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Matcher;
import org.commonshed.engine.match.Materials;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Requirement;
import org.commonshed.engine.match.Roads;
import org.commonshed.engine.match.Taxonomy;
import org.commonshed.engine.match.Work;
import org.commonshed.engine.world.Point;
import org.junit.jupiter.api.Test;

/** What is there before the solver begins, and machines that are promised to others. */
class FirstPointTest {
    private static final Path NATIVE = Path.of("target", "native");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final int WORLDS = 500;

    /** Whoever divides with no time at all still gets something that holds, and is told that it is not proven to be best. */
    @Test
    void withNoTimeAtAllThereIsASplitThatHolds() {
        Random random = new Random(11);
        for (int world = 0; world < WORLDS; world++) {
            SplitProblem problem = problem(random);
            double[] point = new FirstPoint(problem, new SplitModel(problem, problem.days() - 1)).find();
            assertNotNull(point);
            Split split = new SplitWriter(problem, new SplitModel(problem, problem.days() - 1))
                    .write(Split.Way.CHEAPEST, point, 1, false);
            assertEquals(List.of(), SplitVerifier.verify(problem, split), "world " + world);
            assertTrue(split.pieces() > 0 || makesNone(problem), "world " + world);
        }
    }

    private static boolean makesNone(SplitProblem problem) {
        return problem.makers().stream().allMatch(maker -> {
            long all = maker.lines().stream()
                    .mapToLong(line -> line.by(problem.days() - 1))
                    .sum();
            return Math.min(Math.min(all, maker.most()), problem.target()) < Math.max(1, maker.least());
        });
    }

    private static SplitProblem problem(Random random) {
        List<SplitProblem.Maker> makers = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int m = 0; m < count; m++) {
            List<SplitProblem.Line> lines = new ArrayList<>();
            for (int l = 0; l <= random.nextInt(2); l++) {
                List<Long> arrived = new ArrayList<>();
                long sum = 0;
                for (int day = 0; day < 4; day++) {
                    sum += random.nextInt(20);
                    arrived.add(sum);
                }
                lines.add(new SplitProblem.Line("l" + l, arrived, random.nextInt(300) / 100.0, random.nextInt(10), 0));
            }
            makers.add(new SplitProblem.Maker(
                    "m" + m, random.nextInt(50), random.nextInt(8), 5 + random.nextInt(60), 0, lines));
        }
        SplitProblem.Terms terms = new SplitProblem.Terms(random.nextInt(4), 1, random.nextInt(30), 0.5, 0);
        return new SplitProblem(1 + random.nextInt(120), random.nextInt(5), random.nextInt(4), terms, makers);
    }

    /** 12 cm³ in an hour are two pieces of 6 cm³; ten hours on Monday are 20, and 12 where four hours are promised. */
    @Test
    void hoursThatArePromisedToOthersAreNotThere() {
        Requirement clip = new Requirement(
                "clip", "fdm", null, null, Double.NaN, null, 20, new Work(6, Work.Unit.CM3), Double.NaN, Set.of());
        Machine printer = new Machine(
                "m", "Printer", "fdm", 1, null, List.of(), false, null, new Work(12, Work.Unit.CM3), 2, 0, Set.of());
        Facility shop = new Facility(
                "shop",
                "Shop",
                new Point(47.5, 8.5),
                Facility.Status.ACTIVE,
                Facility.Access.PUBLIC,
                List.of(10.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
                List.of(printer),
                List.of(),
                Set.of(),
                Map.of(),
                0,
                "");
        Taxonomy taxonomy = new Taxonomy(List.of(new Process("fdm", List.of(), "FDM", List.of(), false, List.of())));
        OrderDivider divider = new OrderDivider(
                new Matcher(taxonomy, new Materials(List.of()), Roads.byFactor(1), List.of(shop)),
                new Splitter(NATIVE, () -> false));
        Order order = new Order(
                "clips",
                new Design("clip", List.of(clip)),
                1,
                MONDAY,
                MONDAY,
                new Point(47.5, 8.5),
                10,
                Order.Wishes.PLAIN);
        assertEquals(0, unmetOrLate(divider.divide(order, List.of(Split.Way.CHEAPEST), 10)));
        List<OrderDivider.Booked> booked = List.of(new OrderDivider.Booked("shop", "m", 4));
        OrderSplit divided = divider.divide(order, List.of(Split.Way.CHEAPEST), booked, 10);
        assertEquals(8, unmetOrLate(divided));
        assertFalse(divided.parts().get(0).proposal().jobs().isEmpty());
    }

    private static long unmetOrLate(OrderSplit split) {
        OrderSplit.Way way = split.parts().get(0).proposal();
        return way.unmet() + way.late();
    }
}
