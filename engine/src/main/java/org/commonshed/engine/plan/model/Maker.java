package org.commonshed.engine.plan.model;

import java.util.Arrays;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Recipe;

/** An actor that can run a recipe. */
public final class Maker {
    public final int actor;
    public final Recipe recipe;
    /** Most runs that may start in each period, [period]; NaN where none may: out of season or span. */
    public final double[] mostRuns;
    /** What each line of the recipe takes or gives: a holding of the actor, [line]; −1 for uses and draws. */
    public final int[] holding;

    Maker(int actor, Recipe recipe, int periods) {
        this.actor = actor;
        this.recipe = recipe;
        this.mostRuns = new double[periods + 1];
        this.holding = new int[recipe.lines().size()];
        Arrays.fill(mostRuns, Double.NaN);
    }

    /** Rows of one actor and recipe add up. */
    void allow(Ability row, Calendar calendar) {
        for (int t = row.span().from();
                t <= Math.min(mostRuns.length - 1, row.span().to());
                t++) {
            if (recipe.season().holds(calendar.month(t))) {
                mostRuns[t] = (Double.isNaN(mostRuns[t]) ? 0 : mostRuns[t]) + row.maxRuns();
            }
        }
    }

    boolean mayStart(int period) {
        return !Double.isNaN(mostRuns[period]);
    }
}
