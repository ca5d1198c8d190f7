package org.commonshed.engine.plan.model;

import org.commonshed.engine.solve.LpBuilder;
import org.commonshed.engine.world.Outside;

/** Rows and columns of needs and shares. */
final class ClaimColumns {
    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final double ANY = Double.POSITIVE_INFINITY;

    private final ModelBuilder model;
    private final LpBuilder lp;

    ClaimColumns(ModelBuilder model) {
        this.model = model;
        this.lp = model.lp;
    }

    void addRows() {
        for (int k = 0; k < model.claims.lines.size(); k++) {
            Line line = model.claims.lines.get(k);
            double factor = line.factor();
            if (line.choice == Line.Choice.FULL) {
                line.row = lp.row(line.need.amount() / factor, line.need.amount() / factor);
                model.rows.add(RowKind.NEED, k, 0, 0, factor);
            } else if (line.isOpen()) {
                line.row = lp.row(0, 0);
                model.rows.add(RowKind.NEED, k, 0, 0, factor);
            }
        }
        for (int c = 0; c < model.claims.classes.size(); c++) {
            ClaimClass group = model.claims.classes.get(c);
            for (int h = 0; h < group.claimants.size(); h++) {
                if (group.claimants.get(h).open) {
                    addRows(group.claimants.get(h), c, h);
                }
            }
        }
    }

    private void addRows(Claimant claimant, int group, int number) {
        claimant.shareRow = lp.row(claimant.given, claimant.given);
        model.rows.add(RowKind.SHARE, group, number, 0, 1);
        claimant.floorRow = lp.row(NONE, ANY);
        model.rows.add(RowKind.FLOOR, group, number, 0, 1);
        claimant.splitRow = lp.row(NONE, ANY);
        model.rows.add(RowKind.SPLIT, group, number, 0, 1);
    }

    void addColumns() {
        for (int k = 0; k < model.claims.lines.size(); k++) {
            Line line = model.claims.lines.get(k);
            if (line.row >= 0) {
                model.addDeliveries(line, k);
                addImports(line, k);
            }
        }
        for (int c = 0; c < model.claims.classes.size(); c++) {
            addShares(model.claims.classes.get(c), c);
        }
        addMet();
    }

    /** From outside to the line: one column for the span where no period is limited. */
    private void addImports(Line line, int need) {
        Outside row = model.terrain.outside[line.product];
        if (row == null || row.inputsOnly()) {
            return;
        }
        int from = line.need.span().from();
        int to = Double.isInfinite(row.maxPerPeriod())
                ? from
                : Math.min(model.terrain.periods, line.need.span().to());
        double factor = line.factor();
        for (int t = from; t <= to; t++) {
            lp.column(0, ANY);
            lp.entry(line.row, 1);
            model.enterOutside(line.product, t, factor / model.scales.product[line.product]);
            model.columns.add(ColumnKind.NEED_IMPORT, line.product, need, t, factor);
        }
    }

    private void addShares(ClaimClass group, int number) {
        for (int h = 0; h < group.claimants.size(); h++) {
            Claimant claimant = group.claimants.get(h);
            if (claimant.open) {
                claimant.share = lp.column(0, ANY);
                lp.entry(claimant.shareRow, 1);
                lp.entry(claimant.floorRow, 1);
                lp.entry(claimant.splitRow, 1);
                model.columns.add(ColumnKind.SHARE, number, h, 0, 1);
                claimant.tenths = lp.columns();
                for (int j = 0; j < Claimant.TENTHS; j++) {
                    lp.column(0, 0);
                    lp.entry(claimant.splitRow, -1);
                    model.columns.add(ColumnKind.SHARE_TENTH, j, h, number, 1);
                }
            }
        }
        if (!group.listOpen().isEmpty()) {
            group.floor = lp.column(0, 0);
            group.listOpen().forEach(c -> lp.entry(c.floorRow, -1));
            model.columns.add(ColumnKind.FLOOR, number, 0, 0, 1);
        }
    }

    private void addMet() {
        for (ClaimClass group : model.claims.classes) {
            for (Claimant claimant : group.listOpen()) {
                for (Line line : claimant.lines) {
                    if (line.isOpen()) {
                        addMet(line, claimant);
                    }
                }
            }
        }
    }

    private void addMet(Line line, Claimant claimant) {
        int need = line.number;
        double factor = line.factor();
        double amount = line.need.amount() / factor;
        line.met = lp.column(0, amount);
        enter(line, claimant, factor);
        model.columns.add(ColumnKind.MET, need, 0, 0, factor);
    }

    private void enter(Line line, Claimant claimant, double factor) {
        lp.entry(line.row, -1);
        lp.entry(claimant.shareRow, -line.sharePerUnit * factor);
    }
}
