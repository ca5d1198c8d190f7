package org.commonshed.command;

import java.nio.file.Path;
import org.commonshed.engine.world.ImportRule;
import org.commonshed.engine.world.Rules;
import org.commonshed.engine.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How somebody wants it planned, beside what the folder says. */
final class Wishes {
    @Option(
            names = "--time-limit",
            paramLabel = "S",
            converter = Amounts.Seconds.class,
            description = "Ends after so many seconds with the best plan so far; what is not proven is labelled.")
    double timeLimit = Double.NaN;

    @Option(names = "--no-imports", description = "Nothing may come from outside, whatever the folder says.")
    boolean noImports;

    @Option(names = "--no-why", description = "Leaves the reasons out.")
    boolean noWhy;

    @Option(
            names = "--in-force",
            paramLabel = "PLAN.json",
            description = "The plan to stay close to where several are equally good.")
    @Nullable
    Path inForce;

    World changed(World world) {
        if (!noImports) {
            return world;
        }
        Rules rules = world.rules();
        Rules alone = new Rules(rules.currency(), ImportRule.NONE, rules.links(), rules.order(), rules.stockWeight());
        return world.withRules(alone);
    }
}
