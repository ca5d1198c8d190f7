package org.commonshed.engine.energy.size;

import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.Finance;

/** What amounts of later years are worth today, by their kind. Without finance all is said for one year. */
public final class Worth {
    private final Finance finance;
    /** Of 1 a year spent on electricity, tax deducted. */
    final double electricity;
    /** The same, of value that nobody is taxed for. */
    final double lost;

    final double upkeep;
    final double fuel;
    /** Of 1 a year that neither grows nor is taxed. */
    final double level;

    public Worth(Finance finance) {
        this.finance = finance;
        double kept = 1 - finance.tax();
        lost = finance.worth(finance.electricityGrowth());
        electricity = kept * lost;
        upkeep = kept * finance.worth(finance.upkeepGrowth());
        fuel = kept * finance.worth(finance.fuelGrowth());
        level = finance.worth(0);
    }

    /** Of 1 a year spent on electricity, tax deducted. */
    public double electricity() {
        return electricity;
    }

    /** Of 1 a year of upkeep, tax deducted. */
    public double upkeep() {
        return upkeep;
    }

    /** Of 1 a year of fuel, tax deducted. */
    public double fuel() {
        return fuel;
    }

    /** Replacements of one unit at the end of each lifetime within the years. */
    double replaced(Cost cost) {
        double sum = 0;
        for (double year = cost.lifetimeYears(); year < finance.years(); year += cost.lifetimeYears()) {
            sum += cost.again() * finance.worthOf(year);
        }
        return sum;
    }

    /** What a unit is still worth at the end, falling evenly over its life; below 0, for it is money back. */
    double salvaged(Cost cost) {
        double life = cost.lifetimeYears();
        if (finance.isOneYear() || Double.isInfinite(life)) {
            return 0;
        }
        double last = Math.ceil(finance.years() / life - 1e-9) - 1; // how often it was replaced
        double left = (last + 1) * life - finance.years();
        double price = last > 0 ? cost.again() : cost.once();
        return -price * left / life * finance.worthOf(finance.years());
    }

    /** All that a unit of size costs over the years, upkeep included. */
    public double unit(Cost cost) {
        return cost.once() + replaced(cost) + salvaged(cost) + cost.perYear() * level + cost.upkeepPerYear() * upkeep;
    }

    /** The part of it that is not spent again for what stands there already. */
    public double unitOfNew(Cost cost) {
        return unit(cost) - cost.upkeepPerYear() * upkeep;
    }
}
