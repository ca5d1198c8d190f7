package org.commonshed.engine.world;

import java.util.List;

/**
 * A way to make something.
 *
 * @param season months in which a run may start
 * @param moneyPerRun what a run costs beside its inputs
 * @param otherKg kilograms per run that leave to (+) or come from (−) air, water, soil or scrap; NaN = not stated
 */
public record Recipe(
        String id,
        String name,
        int leadPeriods,
        Season season,
        double moneyPerRun,
        double otherKg,
        String kind,
        List<RecipeLine> lines) {
    public Recipe {
        lines = List.copyOf(lines);
    }

    /** The same called otherwise. */
    public Recipe withName(String other) {
        return new Recipe(id, other, leadPeriods, season, moneyPerRun, otherKg, kind, lines);
    }
}
