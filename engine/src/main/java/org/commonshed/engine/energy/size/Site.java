package org.commonshed.engine.energy.size;

import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.solve.TimeLpBuilder;

/** What all parts of a model share: the case of one year that may come, the builder, the sizes, lengths and weights. */
final class Site {
    static final double ENDLESS = Double.POSITIVE_INFINITY;
    private static final int ROOM_BITS = 36;
    private static final long CHAIN = 1L << 35;

    final EnergyCase energy;
    final TimeLpBuilder lp;
    final SizeColumns sizes;
    final Worth worth;
    final Months months;
    final int year;
    final double probability;
    final int steps;
    final double hours; // of a step
    /** More kW than will ever flow, for rows of whole numbers. */
    final double large;

    Site(EnergyCase energy, TimeLpBuilder lp, SizeColumns sizes, int year, double probability) {
        this.energy = energy;
        this.lp = lp;
        this.sizes = sizes;
        this.year = year;
        this.probability = probability;
        worth = new Worth(energy.finance());
        months = new Months(energy.time());
        steps = energy.time().steps();
        hours = energy.time().hours();
        large = large(energy);
    }

    /** What a step counts for in a year, in hours. */
    double counted(int t) {
        return hours * energy.weights().at(t);
    }

    /** What a step's amount of one kW counts for in money, by price and worth. */
    double money(int t, double price, double factor) {
        return probability * counted(t) * price * factor;
    }

    /** Places in time: what comes before a step's own rows, then these. */
    long place(int t, int order) {
        return ((long) year * (steps + 2L) + t + 1 << ROOM_BITS) + CHAIN + order;
    }

    /** Places for an outage that begins with the content after step {@code t}; −1 for the beginning. */
    long outagePlace(int t, long order) {
        return ((long) year * (steps + 2L) + t + 1 << ROOM_BITS) + order;
    }

    static double large(EnergyCase energy) {
        double load = 0;
        for (Load one : energy.loads()) {
            load += Math.max(Math.abs(one.kw().max()), Math.abs(one.kw().min()));
        }
        double usual = 20 * Math.max(1, load);
        double sum = 2 * load;
        for (var source : energy.sources()) {
            sum += most(source.kw(), usual) * Math.max(1, source.kwPerKw().max());
        }
        for (var store : energy.stores()) {
            sum += store.isPowerFree() ? usual : most(store.kw(), usual);
        }
        for (var generator : energy.generators()) {
            sum += most(generator.kw(), usual);
        }
        for (var converter : energy.converters()) {
            sum += most(converter.kw(), usual);
        }
        return sum;
    }

    private static double most(Size size, double usual) {
        return Double.isInfinite(size.max()) ? usual : size.max();
    }
}
