package org.commonshed.engine.second;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.making.Planner;
import org.commonshed.engine.world.Goal;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.RandomWorlds;
import org.commonshed.engine.world.World;
import org.junit.jupiter.api.Test;

/**
 * What is said of an alternative is right when it is tried: the second formulation is made to take a little more from
 * there, and solved in fractions; the goals before the named one stay, the named one gets worse by as much as was said.
 */
class ForcedAlternativesTest {
    private static final PlanSettings SETTINGS = PlanSettings.quiet(Path.of("target", "native"));
    private static final long FIRST = Long.getLong("commonshed.seed", 1);
    private static final int WORLDS = 60;
    private static final int OF_EACH = 4;
    private static final double STEP = 1e-3; // of the flow that the alternative takes the place of

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> tried = new TreeMap<>(); // by goal

    /** One flow of a plan in the second formulation's words. */
    private record Flow(String to, int from, int until, double amount) {}

    /** Flows of an alternative's receiver, product and period from a source; one that spans periods stands for them all. */
    private static List<Flow> flows(World world, Plan plan, Plan.Alternative about, String from) {
        List<Flow> flows = new ArrayList<>();
        int t = about.period();
        for (Need need : world.needs()) {
            if (need.who().equals(about.to())
                    && need.product().equals(about.product())
                    && need.span().holds(t)) {
                boolean bought = from.equals(Plan.OUTSIDE);
                double amount = plan.deliveries().stream()
                        .filter(d -> d.need().equals(need.id()) && d.from().equals(from))
                        .filter(d -> bought || d.period() == t)
                        .mapToDouble(Plan.Delivery::amount)
                        .sum();
                flows.add(
                        bought
                                ? new Flow(
                                        need.id(),
                                        need.span().from(),
                                        need.span().to(),
                                        amount)
                                : new Flow(need.id(), t, t, amount));
            }
        }
        String holding = about.to() + "/" + about.product();
        double moved = plan.moves().stream()
                .filter(m -> m.from().equals(from) && m.to().equals(about.to()) && m.period() == t)
                .filter(m -> m.product().equals(about.product()))
                .mapToDouble(Plan.Move::amount)
                .sum();
        double bought = plan.imports().stream()
                .filter(b -> from.equals(Plan.OUTSIDE) && b.actor().equals(about.to()) && b.period() == t)
                .filter(b -> b.product().equals(about.product()))
                .mapToDouble(Plan.Bought::amount)
                .sum();
        flows.add(new Flow(holding, t, t, moved + bought));
        return flows;
    }

    private void check(World world, Plan plan, Plan.Alternative said, String name) {
        List<Flow> from = flows(world, plan, said, said.from());
        List<Flow> to = flows(world, plan, said, said.other());
        int only = -1;
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i).amount > 0) {
                if (only >= 0) {
                    return; // several needs of one claimant: the row does not say which
                }
                only = i;
            }
        }
        double step = STEP * from.get(only).amount;
        Flow other = to.get(only);
        var before = StepByStep.solve(world, new ExactSimplex());
        var after = StepByStep.solve(world, new ExactSimplex(), new Forced(said.other(), other, step));
        String change = before.isPresent() && after.isPresent()
                ? difference(world, before.get(), after.get(), said, step)
                : "there is no plan";
        tried.merge(said.goal() == null ? "as good" : said.goal().replaceAll("\\..*", ""), 1, Integer::sum);
        if (!change.isEmpty()) {
            wrong.add(name + ": " + said + ": " + change);
        }
    }

    /** A row that makes more come from a source. */
    private record Forced(String from, Flow flow, double step) implements java.util.function.Consumer<Formulation> {
        @Override
        public void accept(Formulation formulation) {
            Linear sum = new Linear();
            for (int t = flow.from; t <= flow.until; t++) {
                sum.plus(formulation.flow(from, flow.to, t), 1);
            }
            formulation.force(sum, flow.amount + step);
        }
    }

    private static String difference(
            World world, Map<String, Double> before, Map<String, Double> after, Plan.Alternative said, double step) {
        Map<String, Double> changes = new LinkedHashMap<>(); // levels in their order
        before.keySet().stream()
                .filter(k -> k.contains("."))
                .map(k -> k.replaceAll(" .*", ""))
                .sorted((a, b) -> order(a).compareTo(order(b)))
                .forEach(level -> changes.put(level, 0.0));
        for (Goal goal : world.rules().order()) {
            changes.put(goal.name().toLowerCase(Locale.ROOT), 0.0);
        }
        before.forEach((key, value) -> changes.merge(
                key.replaceAll(" .*", ""), Math.abs(after.getOrDefault(key, Double.NaN) - value), Math::max));
        for (Map.Entry<String, Double> change : changes.entrySet()) {
            double found = change.getValue() / step;
            if (change.getKey().equals(said.goal())) {
                boolean right = Double.isNaN(said.worse())
                        ? found > 1e-7
                        : Math.abs(found - said.worse()) <= 5e-3 * said.worse();
                return right ? "" : "found " + found;
            }
            if (!(change.getValue() <= 1e-8 * Math.max(1, before.getOrDefault(change.getKey(), 1.0)))) {
                return change.getKey() + " changes by " + found;
            }
        }
        return said.goal() == null ? "" : "no such goal";
    }

    /** Shares of a class come before its evenness. */
    private static String order(String level) {
        return level.substring(level.indexOf('.')) + (level.startsWith("shares") ? 0 : 1);
    }

    @Test
    void alternativesOfRandomWorldsAreAsMuchWorseAsWasSaid() {
        System.out.println("alternatives of random tiny worlds: seeds " + FIRST + " to " + (FIRST + WORLDS - 1));
        for (long seed = FIRST; seed < FIRST + WORLDS; seed++) {
            World world = RandomWorlds.tiny(seed);
            if (Planner.plan(world, SETTINGS) instanceof PlanOutcome.Made made) {
                String name = "tiny world " + seed;
                made.plan().alternatives().stream()
                        .filter(a -> a.other() != null && (a.goal() != null || a.kind() == null))
                        .limit(OF_EACH)
                        .forEach(a -> check(world, made.plan(), a, name));
            }
        }
        System.out.println("tried " + tried);
        assertEquals(List.of(), wrong);
        assertTrue(tried.values().stream().mapToInt(n -> n).sum() >= 20, "tried " + tried);
    }
}
