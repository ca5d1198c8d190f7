package org.commonshed.engine.energy.size;

import java.util.Arrays;
import org.commonshed.engine.energy.cases.EnergyCase;

/** The columns of one year's running, or of one outage: [thing][step]; −1 where there is none. */
final class YearColumns {
    final int[][] buy; // [tier]
    final int[][] sell; // [rule]
    final int[][] source;
    final int[][] made; // [generator]
    final int[][] on; // [generator]
    final int[][] start; // [generator]
    final int[][] stop; // [generator]
    final int[][] converted; // [converter] what comes out
    final int[][] charge; // [store]
    final int[][] discharge; // [store]
    final int[][] level; // [store] at the end of the step
    final int[] before; // [store] column of the content at the beginning, −1 where it is no column
    final int[][] away; // [load]
    final int[][] here; // [load]
    final int[][] unserved; // [load]
    final int[][] spilt; // [bus]

    YearColumns(EnergyCase energy, int steps) {
        int tiers = energy.findGrid().map(grid -> grid.buy().size()).orElse(0);
        int rules = energy.findGrid().map(grid -> grid.sell().size()).orElse(0);
        buy = none(tiers, steps);
        sell = none(rules, steps);
        source = none(energy.sources().size(), steps);
        made = none(energy.generators().size(), steps);
        on = none(energy.generators().size(), steps);
        start = none(energy.generators().size(), steps);
        stop = none(energy.generators().size(), steps);
        converted = none(energy.converters().size(), steps);
        charge = none(energy.stores().size(), steps);
        discharge = none(energy.stores().size(), steps);
        level = none(energy.stores().size(), steps);
        before = none(1, energy.stores().size())[0];
        away = none(energy.loads().size(), steps);
        here = none(energy.loads().size(), steps);
        unserved = none(energy.loads().size(), steps);
        spilt = none(energy.buses().size(), steps);
    }

    private static int[][] none(int things, int steps) {
        int[][] none = new int[things][steps];
        for (int[] row : none) {
            Arrays.fill(row, -1);
        }
        return none;
    }
}
