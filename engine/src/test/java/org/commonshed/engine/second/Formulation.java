package org.commonshed.engine.second;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Capacity;
import org.commonshed.engine.world.Goal;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Stock;
import org.commonshed.engine.world.World;

/** The planning problem in columns and rows, as the reference states it, with no thought of speed. */
final class Formulation {
    private final World world;
    private final LinearSolver<?> solver;
    private final Neighbours neighbours;
    private final int periods;
    private final Map<String, Linear> balance = new TreeMap<>(); // actor/product@period: comes less goes
    private final Map<String, Linear> taken = new TreeMap<>(); // actor/item@period
    private final Map<String, Linear> pairKg = new TreeMap<>(); // from>to@period
    private final Map<String, Linear> bought = new TreeMap<>(); // product@period
    private final Map<String, Linear> met = new HashMap<>(); // need
    private final Map<Limit, Map<Integer, Linear>> drawn = new LinkedHashMap<>();
    private final Map<Goal, Linear> goals = new TreeMap<>();
    private final Map<String, List<Integer>> tenths = new HashMap<>(); // need
    private final Map<String, Linear> flows = new TreeMap<>(); // from>need@period, from>actor/product@period

    Formulation(World world, LinearSolver<?> solver) {
        this.world = world;
        this.solver = solver;
        neighbours = new Neighbours(world);
        periods = world.calendar().periods();
        for (Goal goal : Goal.values()) {
            goals.put(goal, new Linear());
        }
        for (Limit limit : world.limits()) {
            Map<Integer, Linear> budgets = drawn.computeIfAbsent(limit, l -> new TreeMap<>());
            for (int t = limit.span().from(); t <= limit.span().to(); t++) {
                budgets.put(limit.once() ? 0 : t, new Linear());
            }
        }
        world.needs().forEach(n -> met.put(n.id(), new Linear()));
        addRuns();
        addHoldings();
        addWays();
        addImports();
        addRows();
        addStrain();
    }

    /** What flows in a period from an actor or {@code outside} to a need's id or to {@code actor/product}. */
    Linear flow(String from, String to, int period) {
        return at(flows, from + ">" + to, period);
    }

    /** Makes a sum be at least so much. */
    void force(Linear sum, double least) {
        solver.atLeast(sum, least);
    }

    Linear goal(Goal goal) {
        return goals.get(goal);
    }

    private static Linear at(Map<String, Linear> rows, String name, int period) {
        return rows.computeIfAbsent(name + "@" + period, k -> new Linear());
    }

    /** Period in which something acts; 0 = never. */
    private int acts(int start, int offset) {
        int t = start + offset;
        while (world.calendar().cyclic() && t > periods) {
            t -= periods;
        }
        return t > periods ? 0 : t;
    }

    private void addRuns() {
        Map<String, double[]> most = new TreeMap<>();
        for (Ability ability : world.abilities()) {
            double[] perPeriod =
                    most.computeIfAbsent(ability.actor() + "/" + ability.recipe(), k -> new double[periods]);
            for (int t = 1; t <= periods; t++) {
                perPeriod[t - 1] += ability.span().holds(t) ? ability.maxRuns() : 0;
            }
        }
        for (Actor actor : world.actors()) {
            for (Recipe recipe : world.recipes()) {
                double[] perPeriod = most.get(actor.id() + "/" + recipe.id());
                for (int t = 1; perPeriod != null && t <= periods; t++) {
                    if (recipe.season().holds(world.calendar().month(t)) && perPeriod[t - 1] > 0) {
                        addRun(actor, recipe, t, perPeriod[t - 1]);
                    }
                }
            }
        }
    }

    private void addRun(Actor actor, Recipe recipe, int start, double most) {
        int run = solver.column(most);
        goals.get(Goal.COST).plus(run, recipe.moneyPerRun());
        for (RecipeLine line : recipe.lines()) {
            for (int offset = line.offsetFrom(); offset <= line.offsetTo(); offset++) {
                int t = acts(start, offset);
                if (t > 0) {
                    act(actor, line, t, run);
                }
            }
        }
    }

    private void act(Actor actor, RecipeLine line, int t, int run) {
        String name = actor.id() + "/" + line.item();
        switch (line.role()) {
            case IN -> at(balance, name, t).plus(run, -line.amount());
            case OUT -> at(balance, name, t).plus(run, line.amount());
            case USES -> at(taken, name, t).plus(run, line.amount());
            case DRAWS -> draw(actor, line, t, run);
        }
    }

    private void draw(Actor actor, RecipeLine line, int t, int run) {
        drawn.forEach((limit, budgets) -> {
            if (limit.indicator().equals(line.item())
                    && limit.span().holds(t)
                    && neighbours.isInside(actor, limit.place(), limit.upstream())) {
                budgets.get(limit.once() ? 0 : t).plus(run, line.amount());
            }
        });
    }

    private void addHoldings() {
        for (Actor actor : world.actors()) {
            for (Product product : world.products()) {
                if (neighbours.holds(actor.id(), product.id())) {
                    addHolding(actor.id(), product);
                }
            }
        }
    }

    private void addHolding(String actor, Product product) {
        String name = actor + "/" + product.id();
        Stock row = world.stocks().stream()
                .filter(s -> s.actor().equals(actor) && s.product().equals(product.id()))
                .findAny()
                .orElse(new Stock(actor, product.id(), 0, Double.POSITIVE_INFINITY, 0, Double.NaN, null));
        boolean ownLoss = !Double.isNaN(row.lossPerPeriod());
        double loss = ownLoss ? row.lossPerPeriod() : product.lossPerPeriod();
        Linear last = new Linear();
        for (int t = 1; t <= periods; t++) {
            int discard = solver.column(Double.POSITIVE_INFINITY);
            at(balance, name, t).plus(discard, -1);
            goals.get(Goal.WASTE).plus(discard, product.kgPerUnit());
            if (product.storable() || ownLoss) {
                int stock = solver.column(row.room());
                last = Linear.of(stock);
                keep(name, product, t, stock, loss);
                if (row.takes() != null) {
                    at(taken, actor + "/" + row.takes(), t).plus(stock, product.kgPerUnit());
                }
            }
        }
        if (!world.calendar().cyclic() && row.atEnd() > 0) {
            solver.atLeast(last, row.atEnd());
        }
    }

    private void keep(String name, Product product, int t, int stock, double loss) {
        at(balance, name, t).plus(stock, -1);
        goals.get(Goal.HAULAGE).plus(stock, world.rules().stockWeight() * product.kgPerUnit() / 1000);
        int next = acts(t, 1);
        if (next > 0) {
            at(balance, name, next).plus(stock, 1 - loss);
            goals.get(Goal.WASTE).plus(stock, product.kgPerUnit() * loss);
        }
    }

    private void addWays() {
        for (Actor from : world.actors()) {
            for (Product product : world.products()) {
                if (neighbours.provides(from.id(), product.id())) {
                    for (Actor to : world.actors()) {
                        addMoves(from.id(), to.id(), product);
                    }
                    for (Need need : world.needs()) {
                        if (need.product().equals(product.id())) {
                            addDeliveries(from.id(), need, product);
                        }
                    }
                }
            }
        }
    }

    private void addMoves(String from, String to, Product product) {
        double km = neighbours.km(from, to, product.id());
        for (int t = 1; t <= periods && !from.equals(to) && neighbours.holds(to, product.id()) && km >= 0; t++) {
            int move = solver.column(Double.POSITIVE_INFINITY);
            at(balance, to + "/" + product.id(), t).plus(move, 1);
            flow(from, to + "/" + product.id(), t).plus(move, 1);
            carry(from, to, product, t, move);
        }
    }

    private void addDeliveries(String from, Need need, Product product) {
        double km = neighbours.km(from, need.who(), product.id());
        for (int t = need.span().from(); t <= need.span().to() && km >= 0; t++) {
            int delivery = solver.column(need.amount());
            met.get(need.id()).plus(delivery, 1);
            flow(from, need.id(), t).plus(delivery, 1);
            carry(from, need.who(), product, t, delivery);
        }
    }

    private void carry(String from, String to, Product product, int t, int column) {
        double km = neighbours.km(from, to, product.id());
        at(balance, from + "/" + product.id(), t).plus(column, -1);
        goals.get(Goal.HAULAGE).plus(column, km * product.kgPerUnit() / 1000);
        if (!from.equals(to)) {
            at(pairKg, from + ">" + to, t).plus(column, product.kgPerUnit());
        }
    }

    private void addImports() {
        for (Outside row : world.outside()) {
            if (!neighbours.mayComeFromOutside(row.product())) {
                continue;
            }
            for (Need need : world.needs()) {
                boolean wanted = need.product().equals(row.product()) && !row.inputsOnly();
                for (int t = need.span().from(); wanted && t <= need.span().to(); t++) {
                    int column = buy(row, t);
                    met.get(need.id()).plus(column, 1);
                    flow("outside", need.id(), t).plus(column, 1);
                }
            }
            for (Actor actor : world.actors()) {
                for (int t = 1; neighbours.uses(actor.id(), row.product()) && t <= periods; t++) {
                    int column = buy(row, t);
                    at(balance, actor.id() + "/" + row.product(), t).plus(column, 1);
                    flow("outside", actor.id() + "/" + row.product(), t).plus(column, 1);
                }
            }
        }
    }

    private int buy(Outside row, int t) {
        int column = solver.column(row.maxPerPeriod());
        at(bought, row.product(), t).plus(column, 1);
        goals.get(Goal.OUTSIDE).plus(column, row.weight());
        goals.get(Goal.COST).plus(column, Double.isNaN(row.price()) ? 0 : row.price());
        return column;
    }

    private void addRows() {
        balance.forEach((name, sum) -> solver.exactly(sum, -opening(name)));
        taken.forEach((name, sum) -> solver.atMost(sum, capacity(name)));
        pairKg.forEach((name, sum) -> solver.atMost(sum, neighbours.mostKg(name.substring(0, name.indexOf('@')))));
        for (Outside row : world.outside()) {
            Linear total = new Linear();
            for (int t = 1; t <= periods; t++) {
                Linear sum = at(bought, row.product(), t);
                solver.atMost(sum, row.maxPerPeriod());
                total.plus(sum, 1);
            }
            solver.atMost(total, row.maxTotal());
        }
        for (Need need : world.needs()) {
            Linear sum = met.get(need.id()).negated();
            List<Integer> columns = new ArrayList<>();
            for (int j = 0; j < 10; j++) {
                columns.add(solver.column(need.amount() / 10));
                sum.plus(columns.get(j), 1);
            }
            tenths.put(need.id(), columns);
            solver.exactly(sum, 0);
        }
    }

    private double opening(String name) {
        double amount = 0;
        for (Stock stock : world.stocks()) {
            boolean here = name.equals(stock.actor() + "/" + stock.product() + "@1");
            amount += here && !world.calendar().cyclic() ? stock.amount() : 0;
        }
        return amount;
    }

    private double capacity(String name) {
        double amount = 0;
        for (Capacity row : world.capacities()) {
            for (int t = row.span().from(); t <= row.span().to(); t++) {
                amount += name.equals(row.actor() + "/" + row.item() + "@" + t) ? row.amount() : 0;
            }
        }
        return amount;
    }

    private void addStrain() {
        List<Linear> strains = new ArrayList<>();
        drawn.forEach((limit, budgets) -> budgets.forEach((t, draws) -> {
            double used = t == 0 || t == limit.span().from() ? limit.used() : 0;
            solver.atMost(draws, Math.max(0, limit.amount() - used));
            if (limit.amount() > 0) {
                strains.add(new Linear()
                        .plus(above(draws, used, limit.amount(), 0.5), 1)
                        .plus(above(draws, used, limit.amount(), 0.8), 3)
                        .plus(above(draws, used, limit.amount(), 0.95), 12));
            }
        }));
        strains.forEach(s -> goals.get(Goal.STRAIN).plus(s, 1.0 / strains.size()));
    }

    /** A column that is at least (used + draws) / amount − bend. */
    private int above(Linear draws, double used, double amount, double bend) {
        int column = solver.column(Double.POSITIVE_INFINITY);
        solver.atLeast(Linear.of(column).plus(draws, -1 / amount), used / amount - bend);
        return column;
    }

    /** Σ over the claimant's lines in the class of what a unit adds to its share, times the tenths by their weights. */
    Linear worth(String who, int priority, boolean firstTenthsMore) {
        Map<String, Double> wanted = new TreeMap<>();
        List<Need> lines = world.needs().stream()
                .filter(n -> n.who().equals(who) && n.priority() == priority)
                .toList();
        lines.forEach(n -> wanted.merge(n.product(), n.amount(), Double::sum));
        double importance =
                wanted.keySet().stream().mapToDouble(this::importance).sum();
        Linear sum = new Linear();
        for (Need line : lines) {
            double perUnit = importance(line.product()) / (importance * wanted.get(line.product()));
            for (int j = 1; j <= 10; j++) {
                sum.plus(tenths.get(line.id()).get(j - 1), perUnit * (firstTenthsMore ? 11 - j : 1));
            }
        }
        return sum;
    }

    private double importance(String product) {
        return world.products().stream()
                .filter(p -> p.id().equals(product))
                .findAny()
                .orElseThrow()
                .importance();
    }
}
