package org.commonshed.engine.plan.model;

import org.commonshed.engine.plan.Plan.CauseKind;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Outside;

/** What bounds a plan: the world's own amounts, with at most one of them raised. */
public final class Bounds {
    private final Terrain terrain;
    private final Raise raise;

    Bounds(Terrain terrain, Raise raise) {
        this.terrain = terrain;
        this.raise = raise;
    }

    double capacity(int actor, String item, double stated, int period) {
        double amount = Math.max(0, stated);
        boolean mayGrow = raise.is(CauseKind.CAPACITY) && (stated >= 0 || raise.period() != Raise.EVERY);
        return mayGrow ? amount + raise.of(CauseKind.CAPACITY, capacityId(actor, item), period) : amount;
    }

    public String capacityId(int actor, String item) {
        return terrain.actors.name(actor) + "/" + item;
    }

    double mostRuns(Maker maker, int period) {
        double most = maker.mostRuns[period];
        return raise.is(CauseKind.RUNS) ? most + raise.of(CauseKind.RUNS, runsId(maker), period) : most;
    }

    public String runsId(Maker maker) {
        return terrain.actors.name(maker.actor) + "/" + maker.recipe.id();
    }

    double room(Holding holding, int period) {
        return holding.room() + (raise.is(CauseKind.ROOM) ? raise.of(CauseKind.ROOM, holdingId(holding), period) : 0);
    }

    double atStart(Holding holding) {
        return terrain.cyclic
                ? 0
                : holding.atStart()
                        + (raise.is(CauseKind.STOCK) ? raise.of(CauseKind.STOCK, holdingId(holding), 0) : 0);
    }

    public String holdingId(Holding holding) {
        return terrain.actors.name(holding.actor) + "/" + terrain.products.name(holding.product);
    }

    /** The budget of a limit; period 0 for one over the whole span. */
    double limit(Limit limit, int period) {
        return limit.amount() + raise.of(CauseKind.LIMIT, limit.id(), period);
    }

    double pairKg(Ways.Pair pair, int period) {
        return pair.maxKg() + raise.of(CauseKind.LINK, pair.from() + ">" + pair.to(), period);
    }

    double outsidePerPeriod(Outside row, int period) {
        return row.maxPerPeriod() + raise.of(CauseKind.OUTSIDE, row.product(), period);
    }

    double outsideTotal(Outside row) {
        return row.maxTotal() + raise.of(CauseKind.OUTSIDE, row.product(), 0);
    }
}
