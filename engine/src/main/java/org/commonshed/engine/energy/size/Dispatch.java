package org.commonshed.engine.energy.size;

import java.util.Arrays;
import org.commonshed.engine.energy.cases.EnergyCase;

/**
 * How a year, or an outage, runs: kW in each step, [thing][step] in the order of the case; contents of stores in kWh at the end
 * of each step. Read only.
 */
public final class Dispatch {
    public final double[][] buy; // [tier]
    public final double[][] sell; // [rule]
    public final double[][] source;
    public final double[][] made; // [generator]
    public final double[][] on; // [generator] 1 where it runs; 0 where nobody asks
    public final double[][] converted; // [converter] what comes out
    public final double[][] charge; // [store]
    public final double[][] discharge; // [store]
    public final double[][] level; // [store]
    public final double[] before; // [store] kWh at the beginning
    public final double[][] away; // [load]
    public final double[][] here; // [load]
    public final double[][] unserved; // [load]
    public final double[][] spilt; // [bus]

    Dispatch(EnergyCase energy, YearColumns columns, double[] point, double[] before) {
        buy = values(columns.buy, point);
        sell = values(columns.sell, point);
        source = values(columns.source, point);
        made = values(columns.made, point);
        on = values(columns.on, point);
        converted = values(columns.converted, point);
        charge = values(columns.charge, point);
        discharge = values(columns.discharge, point);
        level = values(columns.level, point);
        away = values(columns.away, point);
        here = values(columns.here, point);
        unserved = values(columns.unserved, point);
        spilt = values(columns.spilt, point);
        this.before = before.clone();
    }

    private static double[][] values(int[][] columns, double[] point) {
        double[][] values = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            values[i] = new double[columns[i].length];
            for (int t = 0; t < values[i].length; t++) {
                values[i][t] = columns[i][t] < 0 ? 0 : point[columns[i][t]];
            }
        }
        return values;
    }

    public int steps() {
        return spilt[0].length;
    }

    /** [step] what is drawn from the grid in all tiers. */
    public double[] bought() {
        return total(buy);
    }

    /** [step] what is fed in by all rules. */
    public double[] sold() {
        return total(sell);
    }

    private double[] total(double[][] things) {
        double[] total = new double[steps()];
        Arrays.setAll(total, t -> sum(things, t));
        return total;
    }

    /** What all of a kind come to in a step. */
    public static double sum(double[][] things, int t) {
        double sum = 0;
        for (double[] thing : things) {
            sum += thing[t];
        }
        return sum;
    }
}
