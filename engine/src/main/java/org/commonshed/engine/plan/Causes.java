package org.commonshed.engine.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.engine.plan.Plan.CauseKind;
import org.commonshed.engine.plan.Plan.Nothing;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.Role;
import org.jspecify.annotations.Nullable;

/** Causes as a plan tells them: what binds, how much of it there is, and why nothing would help where nothing would. */
final class Causes {
    private static final double SHORT = 1e-6;
    private static final int SEVERAL = 0;

    private final Terrain terrain;
    private final PlanModel model;
    private final Entities entities;

    Causes(PlanModel model, Entities entities) {
        this.model = model;
        this.terrain = model.terrain;
        this.entities = entities;
    }

    Plan.Cause cause(int entity, double gain, double gainProduct, boolean tried) {
        Raise raise = entities.get(entity);
        return new Plan.Cause(
                raise.kind(),
                null,
                raise.id(),
                raise.period() == 0 ? null : raise.period(),
                PlanWriter.rounded(entities.amount(entity)),
                PlanWriter.digits(gain),
                PlanWriter.digits(gainProduct),
                tried);
    }

    private static Plan.Cause none(Nothing nothing, double gainProduct) {
        return new Plan.Cause(CauseKind.NONE, nothing, "", null, Double.NaN, 0, gainProduct, true);
    }

    /** The period in which all that is missing is missing; null where it is in several, or in a longer span. */
    @Nullable
    Integer findPeriod(List<Line> lines, Values values) {
        Set<Integer> periods = new TreeSet<>();
        for (Line line : lines) {
            if (line.need.amount() - values.met(line.number) > SHORT * line.need.amount()) {
                periods.add(line.need.span().length() == 1 ? line.need.span().from() : SEVERAL);
            }
        }
        return periods.size() == 1 && !periods.contains(SEVERAL)
                ? periods.iterator().next()
                : null;
    }

    /** Why nothing that grows would help a claimant. */
    Plan.Cause nothingHelps(List<Line> lines) {
        Line line = lines.get(0);
        Nothing unmade = unmade(line.product);
        if (unmade != null) {
            return none(unmade, 0);
        }
        if (lines.stream().anyMatch(Line::isOpen)) {
            return none(Nothing.TOGETHER, 0);
        }
        boolean inReach = model.ways.all.stream()
                .anyMatch(way -> way.product() == line.product && way.to().equals(line.need.who()));
        return none(inReach ? Nothing.OUT_OF_SEASON : Nothing.NOT_IN_REACH, 0);
    }

    /** Why a product comes from outside though nothing that grows would change that. */
    Plan.Cause noOtherWay(int product) {
        Nothing unmade = unmade(product);
        return none(unmade == null ? Nothing.UNCLEAR : unmade, Double.NaN);
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
