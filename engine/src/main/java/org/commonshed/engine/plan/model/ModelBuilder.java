package org.commonshed.engine.plan.model;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.solve.LpBuilder;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.World;

/** Builds the rows and the columns of flows; {@link ClaimColumns} adds those of needs, {@link Budgets} those of limits. */
final class ModelBuilder {
    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final double ANY = Double.POSITIVE_INFINITY;

    final Terrain terrain;
    final Ways ways;
    final Reach reach;
    final Claims claims;
    final Scales scales;
    final Bounds bounds;
    final Capacities capacities;
    final LpBuilder lp = new LpBuilder();
    final Keys<ColumnKind> columns = new Keys<>();
    final Keys<RowKind> rows = new Keys<>();
    final List<Budget> budgets = new ArrayList<>();
    private final Budgets limits;
    private final int[][] balance; // [holding][period] row, −1 = none
    private final int[][] pair; // [pair][period] row
    private final int[][] outside; // [product][period] row, period 0 = over the horizon, −1 = none

    ModelBuilder(World world, Raise raise) {
        terrain = new Terrain(world);
        ways = new Ways(terrain);
        reach = new Reach(terrain, ways);
        claims = new Claims(terrain, ways, reach);
        scales = new Scales(terrain);
        bounds = new Bounds(terrain, raise);
        capacities = new Capacities(terrain, scales);
        limits = new Budgets(terrain, bounds, scales);
        balance = new int[terrain.holdings.size()][terrain.periods + 1];
        pair = new int[ways.pairs.size()][terrain.periods + 1];
        outside = new int[terrain.products.size()][terrain.periods + 1];
    }

    PlanModel build() {
        addBalanceRows();
        capacities.addRows(terrain, bounds, lp, rows);
        limits.addRows(lp, rows);
        addPairRows();
        addOutsideRows();
        ClaimColumns claimColumns = new ClaimColumns(this);
        claimColumns.addRows();
        addRuns();
        addHoldings();
        addMoves();
        limits.addSlices(lp, columns, budgets);
        claimColumns.addColumns();
        return new PlanModel(this);
    }

    private void addBalanceRows() {
        for (int h = 0; h < balance.length; h++) {
            Holding holding = terrain.holdings.get(h);
            double factor = scales.product[holding.product];
            for (int t = 1; t <= terrain.periods; t++) {
                boolean owed = t == terrain.periods && !terrain.cyclic && holding.atEnd() > 0;
                balance[h][t] = -1;
                if (reach.has[h][t] || owed) {
                    double start = t == 1 ? bounds.atStart(holding) / factor : 0;
                    balance[h][t] = lp.row(-start, -start);
                    rows.add(RowKind.BALANCE, h, 0, t, factor);
                }
            }
        }
    }

    private void addPairRows() {
        for (int p = 0; p < pair.length; p++) {
            for (int t = 1; t <= terrain.periods; t++) {
                double kg = bounds.pairKg(ways.pairs.get(p), t);
                double factor = Scales.powerOfTwo(Math.max(1, ways.pairs.get(p).maxKg()));
                pair[p][t] = lp.row(NONE, kg / factor);
                rows.add(RowKind.PAIR, p, 0, t, factor);
            }
        }
    }

    private void addOutsideRows() {
        for (int p = 0; p < outside.length; p++) {
            Outside row = terrain.outside[p];
            for (int t = 0; t <= terrain.periods; t++) {
                outside[p][t] = -1;
                double most = row == null ? ANY : t == 0 ? bounds.outsideTotal(row) : bounds.outsidePerPeriod(row, t);
                if (!Double.isInfinite(most)) {
                    outside[p][t] = lp.row(NONE, most / scales.product[p]);
                    rows.add(t == 0 ? RowKind.OUTSIDE_TOTAL : RowKind.OUTSIDE_PERIOD, p, 0, t, scales.product[p]);
                }
            }
        }
    }

    private void addRuns() {
        for (int m = 0; m < terrain.makers.size(); m++) {
            Maker maker = terrain.makers.get(m);
            double factor = scales.runs(maker.recipe);
            for (int t = 1; t <= terrain.periods; t++) {
                if (reach.runs[m][t]) {
                    lp.column(0, bounds.mostRuns(maker, t) / factor);
                    columns.add(ColumnKind.RUN, m, 0, t, factor);
                    addLines(maker, t, factor);
                }
            }
        }
    }

    private void addLines(Maker maker, int start, double factor) {
        for (int l = 0; l < maker.holding.length; l++) {
            RecipeLine line = maker.recipe.lines().get(l);
            for (int o = line.offsetFrom(); o <= line.offsetTo() && line.amount() > 0; o++) {
                int t = terrain.acts(start, o);
                if (t > 0) {
                    addLine(maker, line, maker.holding[l], t, factor);
                }
            }
        }
    }

    private void addLine(Maker maker, RecipeLine line, int holding, int t, double factor) {
        double amount = line.amount() * factor;
        switch (line.role()) {
            case USES -> {
                Capacities.Item item = capacities.get(maker.actor, line.item());
                lp.entry(item.row[t], amount / item.factor);
            }
            case DRAWS -> limits.addDraw(lp, maker.actor, line.item(), t, amount);
            default -> {
                double sign = line.role() == Role.OUT ? 1 : -1;
                lp.entry(balance[holding][t], sign * amount / scales.product[terrain.holdings.get(holding).product]);
            }
        }
    }

    private void addHoldings() {
        for (int h = 0; h < balance.length; h++) {
            Holding holding = terrain.holdings.get(h);
            double factor = scales.product[holding.product];
            boolean bought = holding.uses && terrain.outside[holding.product] != null;
            for (int t = 1; t <= terrain.periods; t++) {
                if (balance[h][t] >= 0) {
                    addStock(h, holding, t, factor);
                    lp.column(0, ANY);
                    lp.entry(balance[h][t], -1);
                    columns.add(ColumnKind.DISCARD, h, 0, t, factor);
                    if (bought) {
                        lp.column(0, ANY);
                        lp.entry(balance[h][t], 1);
                        enterOutside(holding.product, t, 1);
                        columns.add(ColumnKind.INPUT_IMPORT, h, 0, t, factor);
                    }
                }
            }
        }
    }

    private void addStock(int h, Holding holding, int t, double factor) {
        boolean last = t == terrain.periods && !terrain.cyclic;
        if (!holding.storable && !(last && holding.atEnd() > 0)) {
            return;
        }
        lp.column(last ? holding.atEnd() / factor : 0, holding.storable ? bounds.room(holding, t) / factor : 0);
        columns.add(ColumnKind.STOCK, h, 0, t, factor);
        lp.entry(balance[h][t], -1);
        int next = terrain.acts(t, 1);
        if (next > 0) {
            lp.entry(balance[h][next], 1 - holding.loss);
        }
        double kg = terrain.product[holding.product].kgPerUnit();
        if (holding.stock != null && holding.stock.takes() != null && kg > 0) {
            Capacities.Item item = capacities.get(holding.actor, holding.stock.takes());
            lp.entry(item.row[t], kg * factor / item.factor);
        }
    }

    private void addMoves() {
        for (int w = 0; w < ways.all.size(); w++) {
            Way way = ways.all.get(w);
            int to = reach.holdingAt(way);
            double factor = scales.product[way.product()];
            for (int t = 1; to >= 0 && t <= terrain.periods; t++) {
                if (reach.has[way.from()][t]) {
                    lp.column(0, ANY);
                    lp.entry(balance[way.from()][t], -1);
                    lp.entry(balance[to][t], 1);
                    enterPair(way, t, factor);
                    columns.add(ColumnKind.MOVE, w, 0, t, factor);
                }
            }
        }
    }

    /** Deliveries along the ways that lead to a line of need; its row is there. */
    void addDeliveries(Line line, int need) {
        double factor = line.factor();
        for (int w : line.ways) {
            Way way = ways.all.get(w);
            for (int t = line.need.span().from();
                    t <= Math.min(terrain.periods, line.need.span().to());
                    t++) {
                if (reach.has[way.from()][t]) {
                    lp.column(0, ANY);
                    lp.entry(balance[way.from()][t], -factor / scales.product[line.product]);
                    lp.entry(line.row, 1);
                    enterPair(way, t, factor);
                    columns.add(ColumnKind.DELIVERY, w, need, t, factor);
                }
            }
        }
    }

    private void enterPair(Way way, int t, double factor) {
        double kg = terrain.product[way.product()].kgPerUnit();
        if (way.pair() >= 0 && kg > 0) {
            int row = pair[way.pair()][t];
            lp.entry(row, kg * factor / rows.factor(row));
        }
    }

    void enterOutside(int product, int t, double coefficient) {
        if (outside[product][t] >= 0) {
            lp.entry(outside[product][t], coefficient);
        }
        if (outside[product][0] >= 0) {
            lp.entry(outside[product][0], coefficient);
        }
    }
}
