package org.commonshed.engine.energy.size;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Grid;

/** The calendar months of a case in the order of time. */
final class Months {
    final int count;
    final int[] of; // [step] place of its month
    final int[] last; // [month] last step
    private final int[] calendar; // [month] 0 for January

    Months(TimeGrid time) {
        of = new int[time.steps()];
        List<Integer> months = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int t = 0; t < of.length; t++) {
            int month = time.month(t);
            if (months.isEmpty() || months.get(months.size() - 1) != month) {
                months.add(month);
                ends.add(t);
            }
            of[t] = months.size() - 1;
            ends.set(of[t], t);
        }
        count = months.size();
        calendar = months.stream().mapToInt(Integer::intValue).toArray();
        last = ends.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The first step of a month. */
    int first(int month) {
        return month == 0 ? 0 : last[month - 1] + 1;
    }

    /** The price a kW in a month of this case; a series of it has one value or twelve. */
    double price(Grid.DemandTier tier, int month) {
        return tier.perKw().at(calendar[month]);
    }

    /** The months whose peaks count for another's bill. */
    List<Integer> lookedBackOn(Grid.LookBack back, int month) {
        List<Integer> found = new ArrayList<>();
        if (back.share() <= 0) {
            return found;
        }
        for (int m = 0; m < count; m++) {
            if (back.months().contains(calendar[m] + 1)) {
                found.add(m);
            }
        }
        for (int n = 1; n <= Math.min(back.range(), count - 1); n++) {
            found.add(Math.floorMod(month - n, count));
        }
        return found;
    }
}
