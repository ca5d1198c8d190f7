package org.commonshed.engine.plan.model;

import java.util.List;
import org.commonshed.engine.solve.LpModel;
import org.commonshed.engine.world.World;

/**
 * The linear model of a world and what its columns and rows mean. All rows and columns stand from the start; those that
 * belong to a later goal are held at 0 until their time comes. The solver's numbers are the world's divided by a typical
 * amount.
 */
public final class PlanModel {
    public final Terrain terrain;
    public final Ways ways;
    public final Reach reach;
    public final Claims claims;
    public final Bounds bounds;
    public final LpModel lp;
    public final Keys<ColumnKind> columns;
    public final Keys<RowKind> rows;
    public final List<Budget> budgets;
    public final List<Capacities.Item> capacities;

    PlanModel(ModelBuilder builder) {
        terrain = builder.terrain;
        ways = builder.ways;
        reach = builder.reach;
        claims = builder.claims;
        bounds = builder.bounds;
        lp = builder.lp.build();
        columns = builder.columns;
        rows = builder.rows;
        budgets = List.copyOf(builder.budgets);
        capacities = builder.capacities.list();
    }

    /** Builds the model of a checked world. */
    public static PlanModel of(World world) {
        return of(world, Raise.NOTHING);
    }

    public static PlanModel of(World world, Raise raise) {
        return new ModelBuilder(world, raise).build();
    }

    /** The linear programme, for measurements. */
    public LpModel lp() {
        return lp;
    }

    /** The product that a column brings from outside. */
    public int imported(int j) {
        int first = columns.first(j);
        return columns.is(j, ColumnKind.NEED_IMPORT) ? first : terrain.holdings.get(first).product;
    }

    public boolean isTrivial(ClaimClass group) {
        return group.listOpen().isEmpty();
    }
}
