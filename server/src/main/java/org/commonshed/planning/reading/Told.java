package org.commonshed.planning.reading;

import java.util.List;
import org.commonshed.page.Frame;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.planning.making.RowSpot;

/** How plans and what is to be mended are written on the pages. */
public final class Told {
    private static final int MOST_MENDS = 50;

    private Told() {}

    /** What a plan is called: its number, or what was tried. */
    static String name(KeptPlan plan, Frame frame) {
        return plan.title().isEmpty()
                ? frame.say("planning.name", plan.number())
                : frame.say("planning.name.try", plan.number(), plan.title());
    }

    /** Why there is no plan; empty where there is one. */
    static String trouble(KeptPlan plan, Frame frame) {
        KeptPlan.Trouble trouble = plan.trouble();
        return trouble.key().isEmpty()
                ? ""
                : frame.say(trouble.key(), trouble.values().toArray());
    }

    public static List<PlanViews.Mend> mends(Plans.Begun begun) {
        return begun instanceof Plans.Begun.Problems problems ? mends(problems.spots()) : List.of();
    }

    private static List<PlanViews.Mend> mends(List<RowSpot> spots) {
        return spots.stream().limit(MOST_MENDS).map(Told::mend).toList();
    }

    private static PlanViews.Mend mend(RowSpot spot) {
        String where = spot.issue().file()
                + (spot.issue().column().isEmpty() ? "" : ", " + spot.issue().column());
        String address = spot.row()
                .map(row -> row.id().isEmpty()
                        ? "/"
                                + (row.table().equals("needs")
                                        ? "all-needs"
                                        : row.table().replace('_', '-'))
                        : PlanLinks.rowAddress(row.table(), row.id()))
                .orElse("");
        return new PlanViews.Mend(where, spot.issue().sentence(), spot.issue().mend(), address);
    }
}
