package org.commonshed.engine.plan.why;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.plan.Makings;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.Plan.CauseKind;
import org.commonshed.engine.plan.Plan.Nothing;
import org.commonshed.engine.plan.model.Holding;
import org.commonshed.engine.plan.model.Line;
import org.commonshed.engine.plan.model.Maker;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.plan.model.Terrain;
import org.commonshed.engine.plan.model.Way;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.jspecify.annotations.Nullable;

/** Why nothing that grows would bring more of a product from here: what it is that stands in the way instead. */
final class Obstacles {
    private final PlanModel model;
    private final Terrain terrain;
    private final Makings makings;
    private final @Nullable Worthless worthless;
    private final Map<String, String> shortThings = new HashMap<>(); // kind and id → product that is short for it

    /**
     * @param worthless why runs do not pay for the goal outside; null where that was not a goal
     */
    Obstacles(PlanModel model, Makings makings, @Nullable Worthless worthless) {
        this.model = model;
        this.terrain = model.terrain;
        this.makings = makings;
        this.worthless = worthless;
    }

    /** Takes in what stays short: what would be made more of goes there first. */
    void shortFor(Plan.Why why) {
        for (Plan.Cause cause : why.causes()) {
            if (cause.kind() != CauseKind.NONE) {
                shortThings.putIfAbsent(cause.kind() + " " + cause.id(), why.product());
            }
        }
    }

    private static Plan.Cause none(Nothing nothing, String id, double gainProduct) {
        return new Plan.Cause(CauseKind.NONE, nothing, id, null, Double.NaN, 0, gainProduct, true);
    }

    /** Why nothing that grows would help a claimant who is short. */
    Plan.Cause ofShort(List<Line> lines) {
        Line line = lines.get(0);
        if (lines.stream().anyMatch(Line::isOpen)) {
            Nothing unmade = unmade(line.product);
            return none(unmade == null ? Nothing.TOGETHER : unmade, "", 0);
        }
        return unreached(line.product, isWay(line.product, line.need.who()), 0);
    }

    private boolean isWay(int product, String to) {
        return model.ways.all.stream()
                .anyMatch(way -> way.product() == product && way.to().equals(to));
    }

    /** Why something cannot be had at all, by whoever wants it. */
    private Plan.Cause unreached(int product, boolean way, double gainProduct) {
        Nothing unmade = unmade(product);
        if (unmade != null) {
            return none(unmade, "", gainProduct);
        }
        if (!way) {
            return none(Nothing.NOT_IN_REACH, "", gainProduct);
        }
        int missing = isEverHad(product) ? -1 : findMissing(product, new HashSet<>(Set.of(product)));
        return missing < 0
                ? none(Nothing.OUT_OF_SEASON, "", gainProduct)
                : none(Nothing.INPUT_MISSING, terrain.products.name(missing), gainProduct);
    }

    /** Whether somebody who makes it can have any of it at any time. */
    private boolean isEverHad(int product) {
        for (int h = 0; h < terrain.holdings.size(); h++) {
            Holding holding = terrain.holdings.get(h);
            if (holding.product == product && holding.makes && isEver(h)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEver(int holding) {
        for (boolean has : model.reach.has[holding]) {
            if (has) {
                return true;
            }
        }
        return false;
    }

    /** What cannot be had that the product is made of, followed back to where it begins; −1 where nothing is missing. */
    private int findMissing(int product, Set<Integer> seen) {
        for (Maker maker : terrain.makers) {
            if (makes(maker.recipe, terrain.products.name(product))) {
                for (int l = 0; l < maker.holding.length; l++) {
                    RecipeLine line = maker.recipe.lines().get(l);
                    boolean lacks = line.role() == Role.IN && line.amount() > 0 && !isEver(maker.holding[l]);
                    int input = lacks ? terrain.products.get(line.item()) : -1;
                    if (lacks && seen.add(input)) {
                        int behind = isEverHad(input) ? -1 : findMissing(input, seen);
                        return behind < 0 ? input : behind;
                    }
                }
            }
        }
        return -1;
    }

    /**
     * Why a product comes from outside though nothing that grows would change that.
     *
     * @param buyers who gets it from outside, each with how much; amounts of those that it could reach from here are under
     *     {@link Buyers#inReach}
     */
    Plan.Cause ofOutside(int product, Buyers buyers) {
        if (buyers.unreached > buyers.inReach) {
            return unreached(product, buyers.way, Double.NaN);
        }
        Nothing unmade = unmade(product);
        if (unmade != null) {
            return none(unmade, "", Double.NaN);
        }
        String id = terrain.products.name(product);
        for (Map.Entry<String, String> thing : shortThings.entrySet()) {
            String[] named = thing.getKey().split(" ", 2);
            if (makings.near(CauseKind.valueOf(named[0]), named[1], id) != Makings.Nearness.APART) {
                return none(Nothing.GOES_TO_SHORT, thing.getValue(), Double.NaN);
            }
        }
        return worthless == null ? none(Nothing.TOGETHER, "", Double.NaN) : pays(id, worthless);
    }

    private Plan.Cause pays(String product, Worthless runs) {
        Worthless.Taking taking = runs.taking(makings.listMaking(product));
        if (taking == null) {
            return none(Nothing.TOGETHER, "", Double.NaN);
        }
        return none(taking.bought() ? Nothing.INPUT_BOUGHT : Nothing.COUNTS_MORE, taking.id(), Double.NaN);
    }

    /** Who gets a product from outside: how much of it could be brought from here at that time, and how much not. */
    static final class Buyers {
        double inReach;
        double unreached;
        boolean way; // for most of what is not in reach

        private double withWay;

        void add(double amount, boolean reached, boolean leads) {
            if (reached) {
                inReach += amount;
            } else {
                unreached += amount;
                withWay += leads ? amount : 0;
            }
            way = withWay > unreached / 2;
        }
    }

    /** Takes in one amount that comes from outside. */
    void buy(Buyers buyers, int product, String to, double amount, boolean reached) {
        buyers.add(amount, reached, reached || isWay(product, to));
    }

    /** Whether an actor could get a product from here in a period. */
    boolean isReached(int holding, int period) {
        Holding to = terrain.holdings.get(holding);
        String id = terrain.actors.name(to.actor);
        for (Way way : model.ways.all) {
            if (way.product() == to.product
                    && way.to().equals(id)
                    && (period == 0 ? isEver(way.from()) : model.reach.has[way.from()][period])) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody here could make it at all. */
    boolean isMadeHere(int product) {
        return unmade(product) == null;
    }

    private @Nullable Nothing unmade(int product) {
        String id = terrain.products.name(product);
        if (terrain.world.recipes().stream().noneMatch(r -> makes(r, id))) {
            return Nothing.NO_RECIPE;
        }
        boolean maker = terrain.makers.stream().anyMatch(m -> makes(m.recipe, id));
        return maker ? null : Nothing.NO_MAKER;
    }

    private static boolean makes(Recipe recipe, String product) {
        return recipe.lines().stream()
                .anyMatch(l -> l.role() == Role.OUT && l.item().equals(product));
    }
}
