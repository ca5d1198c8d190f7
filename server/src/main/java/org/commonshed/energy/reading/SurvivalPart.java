package org.commonshed.energy.reading;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.energy.making.Found;

/** In how many of 100 outages each use still has power, with one battery, beside what it is with the plan's. */
final class SurvivalPart {
    private static final int PER_CENT = 10; // of a thousand
    /** From so many of a thousand on a cell has the next step of colour. */
    private static final int[] STEPS = {200, 500, 800, 950};

    private SurvivalPart() {}

    static EnergyViews.Survival show(Sight sight, int rung) {
        Found found = sight.found();
        List<EnergyViews.Use> uses = new ArrayList<>();
        List<Found.Use> named = sight.uses();
        for (int use = 0; use < named.size(); use++) {
            int[] now = found.rungs().get(rung).survival()[use];
            int[] plan = found.plan().survival()[use];
            List<EnergyViews.Cell> cells = new ArrayList<>();
            for (int d = 0; d < now.length; d++) {
                String before = text(now[d]).equals(text(plan[d])) ? "" : text(plan[d]);
                cells.add(new EnergyViews.Cell(text(now[d]), step(now[d]), before));
            }
            uses.add(new EnergyViews.Use(
                    use + 1, named.get(use).name(), sight.kw(named.get(use).kw()), cells));
        }
        List<String> heads = Found.DURATIONS.stream()
                .map(hours -> sight.say("energy.hours.short", hours))
                .toList();
        return new EnergyViews.Survival(heads, uses, sight.say("energy.survival.about"));
    }

    /** Never more than there are: 99.9 of 100 are 99. */
    static String text(int ofThousand) {
        return String.valueOf(ofThousand / PER_CENT);
    }

    private static int step(int ofThousand) {
        int step = 0;
        for (int from : STEPS) {
            step += ofThousand >= from ? 1 : 0;
        }
        return step;
    }
}
