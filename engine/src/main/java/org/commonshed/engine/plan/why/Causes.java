package org.commonshed.engine.plan.why;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.goals.Values;
import org.commonshed.engine.plan.model.Digits;
import org.commonshed.engine.plan.model.Line;
import org.commonshed.engine.plan.model.Raise;
import org.jspecify.annotations.Nullable;

/** Causes as a plan tells them: what binds, how much of it there is, when. */
final class Causes {
    private static final double SHORT = 1e-6;
    private static final int SEVERAL = 0;

    private Causes() {}

    static Plan.Cause cause(Candidate candidate, double gain, double gainProduct, boolean tried) {
        Raise raise = candidate.raise();
        return new Plan.Cause(
                raise.kind(),
                null,
                raise.id(),
                raise.period() <= 0 ? null : raise.period(),
                Digits.rounded(candidate.amount()),
                Digits.digits(gain),
                Digits.digits(gainProduct),
                tried);
    }

    /** The period in which all that is missing is missing; null where it is in several, or in a longer span. */
    static @Nullable Integer findPeriod(List<Line> lines, Values values) {
        Set<Integer> periods = new TreeSet<>();
        for (Line line : lines) {
            if (line.need.amount() - values.met(line.number) > SHORT * line.need.amount()) {
                periods.add(line.need.span().length() == 1 ? line.need.span().from() : SEVERAL);
            }
        }
        return periods.size() == 1 && !periods.contains(SEVERAL)
                ? periods.iterator().next()
                : null;
    }
}
