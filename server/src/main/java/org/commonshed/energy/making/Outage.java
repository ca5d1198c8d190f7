package org.commonshed.energy.making;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An outage as people live through it with what the battery holds, some hours at a time: they say what they keep running; what
 * cannot be fed goes dark, the last in the order first.
 */
public final class Outage {
    /** Hours between two choices. */
    public static final int BLOCK = 6;

    public static final int BLOCKS = 8;
    private static final double WATTS = 1000;
    private static final double NOTHING_KW = 5e-6;

    private final Found found;
    private final int start;
    private final int[] served; // [use] hours
    private final List<Block> blocks = new ArrayList<>();
    private double kwh;

    /**
     * What was chosen and what came of it.
     *
     * @param chosen bit of each use that was to be kept running
     * @param hours [use] that it had power
     * @param kwh in the battery at the end
     */
    public record Block(int chosen, int[] hours, double kwh) {}

    private Outage(Found found, int start) {
        this.found = found;
        this.start = start;
        served = new int[found.asked().uses().size()];
        int before = Math.floorMod(start - 1, found.hours().count());
        kwh = found.hours().level()[before] / WATTS;
    }

    /**
     * Goes through what was chosen so far.
     *
     * @param start hour of the year at which the grid goes down
     * @param chosen for each block of hours the bits of the uses
     */
    public static Outage play(Found found, int start, List<Integer> chosen) {
        Outage outage = new Outage(found, start);
        chosen.forEach(outage::block);
        return outage;
    }

    /** As it goes by the order that was decided: everything runs as long as it can, the last is given up first. */
    public static Outage byOrder(Found found, int start) {
        int all = (1 << found.asked().uses().size()) - 1;
        return play(found, start, Collections.nCopies(BLOCKS, all));
    }

    private void block(int chosen) {
        int[] hours = new int[served.length];
        for (int h = 0; h < BLOCK; h++) {
            hour(Math.floorMod(start + blocks.size() * BLOCK + h, found.hours().count()), chosen, hours);
        }
        for (int use = 0; use < served.length; use++) {
            served[use] += hours[use];
        }
        blocks.add(new Block(chosen, hours, kwh));
    }

    private void hour(int t, int chosen, int[] hours) {
        double free = free(t);
        int on = chosen;
        while (!isFed(power(on) - free)) {
            on &= ~Integer.highestOneBit(on);
        }
        store(power(on) - free);
        for (int use = 0; use < hours.length; use++) {
            hours[use] += (on >> use) & 1;
        }
    }

    /** What sun and water give in an hour, kW. */
    private double free(int t) {
        return (found.hours().sun()[t] + found.hours().water()[t]) / WATTS;
    }

    private double power(int on) {
        double kw = 0;
        for (int use = 0; use < served.length; use++) {
            kw += ((on >> use) & 1) * found.asked().uses().get(use).kw();
        }
        return kw;
    }

    private boolean isFed(double net) {
        Found.Rung plan = found.plan();
        return net <= NOTHING_KW || net <= Math.min(plan.batteryKw(), kwh * plan.dischargeEfficiency()) + NOTHING_KW;
    }

    private void store(double net) {
        Found.Rung plan = found.plan();
        kwh = net > 0
                ? Math.max(0, kwh - net / plan.dischargeEfficiency())
                : Math.min(
                        plan.batteryKwh(),
                        Math.max(kwh, 0) + Math.min(-net, plan.batteryKw()) * plan.chargeEfficiency());
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    public boolean isOver() {
        return blocks.size() >= BLOCKS;
    }

    /** [use] hours that it had power so far. */
    public int[] served() {
        return served.clone();
    }

    /** In the battery now. */
    public double kwh() {
        return kwh;
    }

    /** When the next block begins, hour of the year. */
    public int now() {
        return Math.floorMod(start + blocks.size() * BLOCK, found.hours().count());
    }

    /** What sun and water give in the next block, kWh. */
    public double coming() {
        double sum = 0;
        for (int h = 0; h < BLOCK; h++) {
            sum += free(Math.floorMod(now() + h, found.hours().count()));
        }
        return sum;
    }
}
