package org.commonshed.engine.plan.making;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.goals.Chain;
import org.commonshed.engine.plan.goals.Values;
import org.commonshed.engine.plan.model.Budget;
import org.commonshed.engine.plan.model.ClaimClass;
import org.commonshed.engine.plan.model.ColumnKind;
import org.commonshed.engine.plan.model.Digits;
import org.commonshed.engine.plan.model.Line;
import org.commonshed.engine.plan.model.Maker;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.plan.model.Terrain;
import org.commonshed.engine.plan.model.Way;
import org.commonshed.engine.plan.why.Explanations;
import org.commonshed.engine.world.Goal;
import org.commonshed.engine.world.RecipeLine;

/** Turns a point of the model into a plan: rows in order, amounts rounded to 9 significant digits. */
final class PlanWriter {
    private final PlanModel model;
    private final Terrain terrain;
    private final Values values;
    private final double[] rowActivity;
    private final List<Plan.Run> runs = new ArrayList<>();
    private final List<Plan.Move> moves = new ArrayList<>();
    private final List<Plan.Delivery> deliveries = new ArrayList<>();
    private final List<Plan.Bought> imports = new ArrayList<>();
    private final List<Plan.Kept> stocks = new ArrayList<>();
    private final List<Plan.Discarded> discards = new ArrayList<>();

    PlanWriter(PlanModel model, double[] point) {
        this.model = model;
        this.terrain = model.terrain;
        this.values = new Values(model, point);
        this.rowActivity = model.lp.activity(point);
    }

    /** A run is left out when all it moves is too little: a millionth of a run may be a bucket of milk. */
    private double least(int j) {
        if (model.columns.kind(j) != ColumnKind.RUN) {
            return Digits.LEAST;
        }
        double largest = 1;
        for (RecipeLine line : terrain.makers.get(model.columns.first(j)).recipe.lines()) {
            largest = Math.max(largest, line.amount());
        }
        return Digits.LEAST / largest;
    }

    Plan write(Plan.Status status, Chain chain, Explanations.Explained explained) {
        for (int j = 0; j < model.columns.size(); j++) {
            double amount = Digits.digits(values.amount(j));
            if (amount >= least(j)) {
                add(j, amount);
            }
        }
        addBought();
        sort();
        return new Plan(
                status,
                levels(chain),
                runs,
                moves,
                deliveries,
                imports,
                stocks,
                discards,
                limitUses(),
                needsMet(),
                explained.why(),
                explained.alternatives());
    }

    private void add(int j, double amount) {
        int first = model.columns.first(j);
        int t = model.columns.period(j);
        switch (model.columns.kind(j)) {
            case RUN -> {
                Maker maker = terrain.makers.get(first);
                runs.add(new Plan.Run(terrain.actors.name(maker.actor), maker.recipe.id(), t, amount));
            }
            case MOVE -> {
                Way way = model.ways.all.get(first);
                moves.add(new Plan.Move(sender(way), way.to(), terrain.products.name(way.product()), t, amount));
            }
            case DELIVERY ->
                deliveries.add(
                        new Plan.Delivery(need(model.columns.second(j)), sender(model.ways.all.get(first)), t, amount));
            case NEED_IMPORT ->
                deliveries.add(new Plan.Delivery(need(model.columns.second(j)), Plan.OUTSIDE, t, amount));
            case INPUT_IMPORT -> imports.add(new Plan.Bought(actor(first), product(first), t, amount));
            case STOCK -> stocks.add(new Plan.Kept(actor(first), product(first), t, amount));
            case DISCARD -> discards.add(new Plan.Discarded(actor(first), product(first), t, amount));
            default -> {}
        }
    }

    private String sender(Way way) {
        return actor(way.from());
    }

    private String need(int number) {
        return model.claims.lines.get(number).need.id();
    }

    private String actor(int holding) {
        return terrain.actors.name(terrain.holdings.get(holding).actor);
    }

    private String product(int holding) {
        return terrain.products.name(terrain.holdings.get(holding).product);
    }

    private void addBought() {
        for (Line line : model.claims.lines) {
            double amount = Digits.rounded(line.need.amount());
            if (line.choice == Line.Choice.BOUGHT && amount >= Digits.LEAST) {
                deliveries.add(new Plan.Delivery(
                        line.need.id(), Plan.OUTSIDE, line.need.span().from(), amount));
            }
        }
    }

    private void sort() {
        runs.sort(Comparator.comparingInt(Plan.Run::period)
                .thenComparing(Plan.Run::actor)
                .thenComparing(Plan.Run::recipe));
        moves.sort(Comparator.comparingInt(Plan.Move::period)
                .thenComparing(Plan.Move::from)
                .thenComparing(Plan.Move::to)
                .thenComparing(Plan.Move::product));
        deliveries.sort(Comparator.comparingInt(Plan.Delivery::period)
                .thenComparing(Plan.Delivery::need)
                .thenComparing(Plan.Delivery::from));
        imports.sort(Comparator.comparingInt(Plan.Bought::period)
                .thenComparing(Plan.Bought::actor)
                .thenComparing(Plan.Bought::product));
        stocks.sort(Comparator.comparingInt(Plan.Kept::period)
                .thenComparing(Plan.Kept::actor)
                .thenComparing(Plan.Kept::product));
        discards.sort(Comparator.comparingInt(Plan.Discarded::period)
                .thenComparing(Plan.Discarded::actor)
                .thenComparing(Plan.Discarded::product));
    }

    private List<Plan.LimitUse> limitUses() {
        List<Plan.LimitUse> uses = new ArrayList<>();
        for (Budget budget : model.budgets) {
            Integer period = budget.period() == 0 ? null : budget.period();
            double planned = Digits.rounded(values.drawn(budget, rowActivity));
            uses.add(new Plan.LimitUse(
                    budget.limit().id(),
                    period,
                    Digits.rounded(budget.amount()),
                    Digits.rounded(budget.used()),
                    planned));
        }
        uses.sort(Comparator.comparingInt((Plan.LimitUse u) -> u.period() == null ? 0 : u.period())
                .thenComparing(Plan.LimitUse::limit));
        return uses;
    }

    private List<Plan.NeedMet> needsMet() {
        List<Plan.NeedMet> met = new ArrayList<>();
        for (Line line : model.claims.lines) {
            met.add(new Plan.NeedMet(
                    line.need.id(),
                    line.need.who(),
                    line.need.product(),
                    line.need.priority(),
                    Digits.rounded(line.need.amount()),
                    Digits.rounded(values.met(line.number))));
        }
        return met;
    }

    private List<Plan.Level> levels(Chain chain) {
        List<Plan.Level> levels = new ArrayList<>();
        for (ClaimClass group : model.claims.classes) {
            boolean trivial = model.isTrivial(group);
            String shares = "shares." + group.priority;
            String evenness = "evenness." + group.priority;
            Map<String, Double> byClaimant = new TreeMap<>();
            values.shares(group).forEach((who, share) -> byClaimant.put(who, Digits.rounded(share)));
            levels.add(new Plan.Level(shares, Double.NaN, "", byClaimant, trivial || chain.isProven(shares)));
            levels.add(new Plan.Level(
                    evenness,
                    Digits.rounded(values.evenness(group)),
                    "",
                    Map.of(),
                    trivial || chain.isProven(evenness)));
        }
        for (Goal goal : terrain.world.rules().order()) {
            levels.add(new Plan.Level(
                    goal.word(), Digits.rounded(values.of(goal)), unit(goal), Map.of(), chain.isProven(goal.word())));
        }
        return levels;
    }

    private String unit(Goal goal) {
        return switch (goal) {
            case OUTSIDE -> outsideUnit();
            case STRAIN -> "";
            case HAULAGE -> "t km";
            case COST -> terrain.world.rules().currency();
            case WASTE -> "kg";
        };
    }

    /** Money where every weight is a price, kilograms where every weight is those of a unit, else nothing. */
    private String outsideUnit() {
        boolean money = !terrain.world.outside().isEmpty()
                && terrain.world.outside().stream().allMatch(o -> o.weight() == o.price());
        boolean kilograms = terrain.world.outside().stream()
                .allMatch(o -> o.weight() == terrain.product[terrain.products.get(o.product())].kgPerUnit());
        return money ? terrain.world.rules().currency() : kilograms ? "kg" : "";
    }
}
