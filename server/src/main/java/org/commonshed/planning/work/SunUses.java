package org.commonshed.planning.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.commonshed.energy.SunMachines;
import org.commonshed.energy.kept.SurplusRows;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.World;
import org.commonshed.planning.Passage;
import org.commonshed.report.page.PlanFigures;

/**
 * Which machines a plan runs on whose sun to spare, stretch by stretch: those of actors that electricity comes to from there. The
 * power of a recipe is that of the machine which it runs longest; what an actor needs without a recipe runs day and night.
 */
final class SunUses {
    private static final double NOTHING = 1e-6;

    private final PlanFigures figures;
    private final World world;
    private final Predicate<String> isSkill;
    private final Map<String, Recipe> recipes = new HashMap<>();
    private final int[] columns; // [period − 1] from 0
    private final Map<Spot, Map<String, double[]>> uses = new HashMap<>(); // by machine: kWh, hours
    private String product = "";

    /** An actor in a stretch of the plan. */
    private record Spot(String actor, int column) {}

    /** @param isSkill whether hours of an item are those of people */
    SunUses(PlanFigures figures, Predicate<String> isSkill) {
        this.figures = figures;
        this.isSkill = isSkill;
        world = figures.slice().world();
        world.recipes().forEach(recipe -> recipes.put(recipe.id(), recipe));
        columns = new int[world.calendar().periods()];
        for (int c = 0; c < figures.columns().size(); c++) {
            for (int t = figures.columns().get(c).periods().from();
                    t <= figures.columns().get(c).periods().to();
                    t++) {
                columns[t - 1] = c;
            }
        }
    }

    /** By the actor that gives it; nothing where the plan draws on none. */
    Map<String, List<SunMachines.Stretch>> stretches() {
        Recipe sun = recipes.get(SurplusRows.RECIPE);
        if (sun == null) {
            return Map.of();
        }
        sun.lines().stream()
                .filter(line -> line.role() == Role.OUT)
                .findFirst()
                .ifPresent(line -> product = line.item());
        Set<String> givers = new TreeSet<>();
        figures.slice().plan().runs().stream()
                .filter(run -> run.recipe().equals(sun.id()) && run.runs() > NOTHING)
                .forEach(run -> givers.add(run.actor()));
        Map<String, Set<Spot>> takers = takers(givers);
        figures.slice().plan().runs().forEach(this::run);
        needs();
        Map<String, List<SunMachines.Stretch>> stretches = new TreeMap<>();
        takers.forEach((giver, spots) -> stretches.put(giver, stretches(spots)));
        return stretches;
    }

    /** Who gets some of it when, by who gives it. */
    private Map<String, Set<Spot>> takers(Set<String> givers) {
        Map<String, Set<Spot>> takers = new HashMap<>();
        for (Passage one : Passage.listAll(figures.slice())) {
            boolean isSun = givers.contains(one.from()) && one.product().equals(product) && one.amount() > NOTHING;
            if (isSun && figures.names().findActor(one.to()).isPresent()) {
                takers.computeIfAbsent(one.from(), giver -> new TreeSet<>(Comparator.comparing(Spot::toString)))
                        .add(new Spot(one.to(), columns[one.period() - 1]));
            }
        }
        return takers;
    }

    private List<SunMachines.Stretch> stretches(Set<Spot> spots) {
        List<SunMachines.Stretch> stretches = new ArrayList<>();
        for (int c = 0; c < figures.columns().size(); c++) {
            List<SunMachines.Use> all = new ArrayList<>();
            for (Spot spot : spots) {
                if (spot.column() == c) {
                    uses.getOrDefault(spot, Map.of()).forEach((item, use) -> all.add(use(spot, item, use)));
                }
            }
            if (!all.isEmpty()) {
                PlanFigures.Column column = figures.columns().get(c);
                var first = world.calendar().firstDay(column.periods().from());
                stretches.add(new SunMachines.Stretch(column.longName(), c + 1, first.getMonthValue(), days(c), all));
            }
        }
        return stretches;
    }

    private int days(int column) {
        var periods = figures.columns().get(column).periods();
        return (int) (world.calendar().firstDay(periods.to() + 1).toEpochDay()
                - world.calendar().firstDay(periods.from()).toEpochDay());
    }

    private SunMachines.Use use(Spot spot, String item, double[] use) {
        double hours = item.isEmpty() ? 24.0 * days(spot.column()) : use[1];
        String name = item.isEmpty() ? "" : figures.names().stuff(item);
        return new SunMachines.Use(spot.actor(), figures.names().who(spot.actor()), item, name, use[0], hours);
    }

    private void run(Plan.Run run) {
        Recipe recipe = recipes.get(run.recipe());
        if (recipe == null || recipe.lines().stream().noneMatch(this::isPower)) {
            return;
        }
        String machine = recipe.lines().stream()
                .filter(line -> line.role() == Role.USES)
                .filter(line -> figures.names().unitOf(line.item()).equals("h") && !isSkill.test(line.item()))
                .max(Comparator.comparingDouble(SunUses::total).thenComparing(RecipeLine::item))
                .map(RecipeLine::item)
                .orElse("");
        for (RecipeLine line : recipe.lines()) {
            boolean isHours = line.role() == Role.USES && line.item().equals(machine);
            for (int offset = line.offsetFrom();
                    !machine.isEmpty() && (isHours || isPower(line)) && offset <= line.offsetTo();
                    offset++) {
                int period = Loads.period(world.calendar(), run.period() + offset);
                add(run.actor(), machine, period, isHours ? 1 : 0, run.runs() * line.amount());
            }
        }
    }

    private boolean isPower(RecipeLine line) {
        return line.role() == Role.IN && line.item().equals(product);
    }

    private static double total(RecipeLine line) {
        return line.amount() * (line.offsetTo() - line.offsetFrom() + 1);
    }

    /** What actors need for themselves, such as a cold store. */
    private void needs() {
        Map<String, Need> byId = new HashMap<>();
        world.needs().forEach(need -> byId.put(need.id(), need));
        for (Plan.Delivery delivery : figures.slice().plan().deliveries()) {
            Need need = byId.get(delivery.need());
            if (need != null && need.product().equals(product)) {
                add(need.who(), "", delivery.period(), 0, delivery.amount());
            }
        }
    }

    /** @param at 0 for kWh, 1 for hours */
    private void add(String actor, String machine, int period, int at, double amount) {
        if (period > 0) {
            uses.computeIfAbsent(new Spot(actor, columns[period - 1]), spot -> new TreeMap<>())
                    .computeIfAbsent(machine, item -> new double[2])[at] += amount;
        }
    }
}
