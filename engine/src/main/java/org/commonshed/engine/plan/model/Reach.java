package org.commonshed.engine.plan.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;

/**
 * What can be at all: which holdings can have anything in which period, which runs can start. Follows "cannot be made"
 * through the recipes; circles of recipes that feed themselves stay.
 */
public final class Reach {
    public final boolean[][] has; // [holding][period]
    final boolean[][] runs; // [maker][period]
    private final Terrain terrain;
    private final List<List<Integer>> ahead; // [holding] holdings that ways lead to

    Reach(Terrain terrain, Ways ways) {
        this.terrain = terrain;
        has = new boolean[terrain.holdings.size()][terrain.periods + 1];
        runs = new boolean[terrain.makers.size()][terrain.periods + 1];
        ahead = new ArrayList<>();
        for (int h = 0; h < has.length; h++) {
            ahead.add(new ArrayList<>());
        }
        for (Way way : ways.all) {
            int to = holdingAt(way);
            if (to >= 0) {
                ahead.get(way.from()).add(to);
            }
        }
        startWithAllRuns();
        do {
            spread();
        } while (dropRunsWithoutInputs());
    }

    /** The holding that a way leads to, −1 if it only leads to needs. */
    int holdingAt(Way way) {
        int actor = terrain.actors.find(way.to());
        int to = actor < 0 ? -1 : terrain.findHolding(actor, way.product());
        return to == way.from() ? -1 : to;
    }

    private void startWithAllRuns() {
        for (int m = 0; m < runs.length; m++) {
            Maker maker = terrain.makers.get(m);
            for (int t = 1; t <= terrain.periods; t++) {
                runs[m][t] = maker.mayStart(t) && hasCapacities(maker, t);
            }
        }
    }

    /** False where a run would use an item in a period for which its actor has stated none of it. */
    private boolean hasCapacities(Maker maker, int start) {
        for (RecipeLine line : maker.recipe.lines()) {
            if (line.role() == Role.USES && line.amount() > 0) {
                double[] capacity = terrain.capacity(maker.actor, line.item());
                for (int offset = line.offsetFrom(); offset <= line.offsetTo(); offset++) {
                    int t = terrain.acts(start, offset);
                    if (t > 0 && capacity[t] < 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void spread() {
        for (boolean[] periods : has) {
            Arrays.fill(periods, false);
        }
        ArrayDeque<int[]> open = new ArrayDeque<>();
        for (int h = 0; h < has.length; h++) {
            Holding holding = terrain.holdings.get(h);
            boolean bought = holding.uses && terrain.outside[holding.product] != null;
            for (int t = 1; t <= terrain.periods; t++) {
                if (bought || t == 1 && !terrain.cyclic && holding.stock != null) {
                    mark(open, h, t);
                }
            }
        }
        for (int m = 0; m < runs.length; m++) {
            markOutputs(open, m);
        }
        while (!open.isEmpty()) {
            int[] at = open.poll();
            for (int to : ahead.get(at[0])) {
                mark(open, to, at[1]);
            }
            int next = terrain.acts(at[1], 1);
            if (next > 0 && terrain.holdings.get(at[0]).storable) {
                mark(open, at[0], next);
            }
        }
    }

    private void markOutputs(ArrayDeque<int[]> open, int m) {
        Maker maker = terrain.makers.get(m);
        for (int t = 1; t <= terrain.periods; t++) {
            for (int l = 0; runs[m][t] && l < maker.holding.length; l++) {
                RecipeLine line = maker.recipe.lines().get(l);
                for (int o = line.offsetFrom(); line.role() == Role.OUT && o <= line.offsetTo(); o++) {
                    int at = terrain.acts(t, o);
                    if (at > 0) {
                        mark(open, maker.holding[l], at);
                    }
                }
            }
        }
    }

    private void mark(ArrayDeque<int[]> open, int holding, int period) {
        if (!has[holding][period]) {
            has[holding][period] = true;
            open.add(new int[] {holding, period});
        }
    }

    private boolean dropRunsWithoutInputs() {
        boolean dropped = false;
        for (int m = 0; m < runs.length; m++) {
            for (int t = 1; t <= terrain.periods; t++) {
                if (runs[m][t] && !hasInputs(terrain.makers.get(m), t)) {
                    runs[m][t] = false;
                    dropped = true;
                }
            }
        }
        return dropped;
    }

    private boolean hasInputs(Maker maker, int start) {
        for (int l = 0; l < maker.holding.length; l++) {
            RecipeLine line = maker.recipe.lines().get(l);
            for (int o = line.offsetFrom(); line.role() == Role.IN && line.amount() > 0 && o <= line.offsetTo(); o++) {
                int at = terrain.acts(start, o);
                if (at > 0 && !has[maker.holding[l]][at]) {
                    return false;
                }
            }
        }
        return true;
    }
}
