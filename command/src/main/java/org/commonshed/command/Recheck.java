package org.commonshed.command;

import java.nio.file.Path;
import java.util.Locale;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.verify.Verification;
import org.commonshed.engine.verify.Verifier;
import org.commonshed.engine.verify.Violation;
import org.commonshed.engine.world.World;
import org.commonshed.files.plan.PlanFile;
import org.commonshed.files.plan.PlanReading;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;

/** Checks a plan file against the tables of its place. */
final class Recheck {
    private static final int SHOWN = 10;

    private final Screen screen;
    private final Reading reading;
    private final World world;

    Recheck(Screen screen, Reading reading, World world) {
        this.screen = screen;
        this.reading = reading;
        this.world = world;
    }

    Ending check(Path file, ReadingLimits limits) {
        PlanReading given = PlanFile.read(file, limits);
        if (given.plan().isEmpty()) {
            screen.tell(file + " cannot be read as a plan:", given.problems());
            return Ending.PROBLEMS;
        }
        screen.tell("Hints:", given.listHints(reading.sha256()));
        Verification found = Verifier.verify(world, given.plan().get());
        screen.out().print(text(found));
        return found.holds() ? Ending.DONE : Ending.NOT_VERIFIED;
    }

    /** What was found, in sentences. */
    static String text(Verification found) {
        StringBuilder text = new StringBuilder();
        text.append(found.holds() ? "The plan holds.\n" : "The plan does not hold.\n");
        Violation largest = found.largest();
        if (largest == null) {
            text.append("No limit, stock or need is passed by anything.\n");
        } else {
            String kind = largest.isBreach() ? "Largest violation" : "Largest rounding";
            String amount = Double.isInfinite(largest.excess())
                    ? ""
                    : String.format(Locale.ROOT, ", by %.3g (relative %.1e)", largest.excess(), largest.relative());
            text.append(kind)
                    .append(": ")
                    .append(largest.where())
                    .append(amount)
                    .append(".\n");
        }
        found.differences().stream()
                .limit(SHOWN)
                .forEach(each -> text.append("  ").append(each).append('\n'));
        if (found.differences().size() > SHOWN) {
            text.append("  and ").append(found.differences().size() - SHOWN).append(" more\n");
        }
        text.append("Goals, worked out again:\n");
        found.levels().forEach(level -> text.append("  ").append(goal(level)).append('\n'));
        return text.toString();
    }

    private static String goal(Plan.Level level) {
        if (level.shares().isEmpty()) {
            String value = String.format(Locale.ROOT, "%-12s %.9g %s", level.goal(), level.value(), level.unit());
            return value.strip() + (level.proven() ? "" : " (not proven best)");
        }
        double least = level.shares().values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(1);
        double most = level.shares().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        String claimants = Sentences.count(level.shares().size(), "claimant", "claimants");
        return String.format(Locale.ROOT, "%-12s %.6f to %.6f, %s", level.goal(), least, most, claimants)
                + (level.proven() ? "" : " (not proven best)");
    }
}
