package org.commonshed.command;

import java.util.Locale;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.world.World;

/** What a plan says, on one screen. */
final class PlanSummary {
    private PlanSummary() {}

    static String of(World world, PlanOutcome.Made made, double seconds) {
        StringBuilder text = new StringBuilder(world.name()).append('\n');
        made.plan().levels().forEach(level -> text.append(level).append('\n'));
        text.append(
                String.format(Locale.ROOT, "%,d columns, %.1f s%n", made.size().columns(), seconds));
        return text.toString();
    }
}
