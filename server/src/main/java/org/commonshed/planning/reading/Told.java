package org.commonshed.planning.reading;

import java.util.List;
import java.util.Locale;
import org.commonshed.design.ReadersNames;
import org.commonshed.files.world.Issue;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.planning.making.RowSpot;
import org.commonshed.planning.making.TroubleParts;

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
    static String trouble(KeptPlan plan, Frame frame, ReadersNames names) {
        KeptPlan.Trouble trouble = plan.trouble();
        Locale locale = frame.words().locale();
        return switch (trouble.key()) {
            case "" -> "";
            case KeptPlan.Trouble.STOCKS ->
                frame.say("planning.trouble.unmet", TroubleParts.stocks(trouble.values(), names, locale));
            case KeptPlan.Trouble.ISSUE ->
                frame.say("planning.trouble.problems", told(trouble.values(), frame.words()));
            default -> frame.say(trouble.key(), trouble.values().toArray()); // older ones hold a whole sentence
        };
    }

    private static String told(List<String> parts, Words words) {
        if (parts.isEmpty()) {
            return "";
        }
        Issue issue = TroubleParts.issue(parts);
        String sentence = words.sentences(issue.sentence(words.locale()), issue.mend(words.locale()));
        return words.pair(where(issue, words), sentence);
    }

    public static List<PlanViews.Mend> mends(Plans.Begun begun, Words words) {
        return begun instanceof Plans.Begun.Problems problems ? mends(problems.spots(), words) : List.of();
    }

    private static List<PlanViews.Mend> mends(List<RowSpot> spots, Words words) {
        return spots.stream().limit(MOST_MENDS).map(spot -> mend(spot, words)).toList();
    }

    private static PlanViews.Mend mend(RowSpot spot, Words words) {
        String address = spot.row()
                .map(row -> row.id().isEmpty()
                        ? "/"
                                + (row.table().equals("needs")
                                        ? "all-needs"
                                        : row.table().replace('_', '-'))
                        : PlanLinks.rowAddress(row.table(), row.id()))
                .orElse("");
        Locale locale = words.locale();
        return new PlanViews.Mend(
                where(spot.issue(), words),
                spot.issue().sentence(locale),
                spot.issue().mend(locale),
                address);
    }

    /** The table and its column as pages call them. */
    private static String where(Issue issue, Words words) {
        String table = issue.file().replaceFirst("\\.csv$", "");
        String named = words.sayOr("table." + table, issue.file());
        String column = issue.column();
        return column.isEmpty()
                ? named
                : words.series(List.of(
                        named, words.sayOr("column." + table + "." + column, words.sayOr("column." + column, column))));
    }
}
