package org.commonshed.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Home;
import org.commonshed.command.shell.Interrupts;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.making.Planner;
import org.commonshed.engine.verify.Verification;
import org.commonshed.engine.verify.Verifier;
import org.commonshed.engine.world.World;
import org.commonshed.files.plan.PlanFile;
import org.commonshed.files.plan.PlanReading;
import org.commonshed.files.plan.PlanStamp;
import org.commonshed.files.world.Reading;
import org.commonshed.report.ReportExtras;
import org.commonshed.report.screen.PlanText;
import org.commonshed.tell.Teller;
import org.commonshed.tell.Words;
import org.jspecify.annotations.Nullable;

/** Plans, checks the plan, writes it and tells of it, in this order. */
final class Planning {
    private final Screen screen;
    private final Given given;
    private final Wishes wishes;
    private final Results results;
    private final Watch watch;

    Planning(Screen screen, Given given, Wishes wishes, Results results, Watch watch) {
        this.screen = screen;
        this.given = given;
        this.wishes = wishes;
        this.results = results;
        this.watch = watch;
    }

    /** @param reading one without problems */
    Ending plan(Reading reading, Interrupts interrupts) throws Exception {
        Optional<String> obstacle = results.findObstacle();
        if (obstacle.isPresent()) {
            screen.complain(obstacle.get());
            return Ending.PROBLEMS;
        }
        PlanReading before = wishes.inForce == null ? null : PlanFile.read(wishes.inForce, given.limits());
        if (before != null && before.plan().isEmpty()) {
            screen.tell(wishes.inForce + " cannot be read as a plan:", before.problems());
            return Ending.PROBLEMS;
        }
        Plan inForce = before == null ? null : before.plan().orElse(null);
        World world = wishes.changed(reading.world().orElseThrow());
        if (before != null) {
            hintAtOther(before, reading, world);
        }
        PlanOutcome outcome = watch.timePlanning(() -> solve(world, inForce, interrupts));
        if (outcome instanceof PlanOutcome.Made made) {
            ReportExtras extras = extras(reading, interrupts.getAsBoolean());
            return tell(reading, world, made, extras);
        }
        return refuse(world, outcome, interrupts);
    }

    /** A plan of the same place with other tables is what is mostly kept close to; one of another place is a slip. */
    private void hintAtOther(PlanReading before, Reading reading, World world) {
        PlanStamp stamp = before.stamp().orElse(null);
        boolean isOther = stamp != null
                && !(stamp.name().equals(world.name())
                        && stamp.start().equals(world.calendar().start())
                        && stamp.period() == world.calendar().length()
                        && stamp.periods() == world.calendar().periods());
        if (stamp != null && isOther) {
            screen.complain(Sentences.otherPlan(before.file(), stamp));
        } else if (given.patches.isEmpty()) {
            screen.tell("Hints:", before.listHints(reading.sha256()));
        }
    }

    private PlanOutcome solve(World world, @Nullable Plan inForce, BooleanSupplier interrupted) {
        BooleanSupplier late = Watch.after(wishes.timeLimit);
        try (ProgressLine line = new ProgressLine(screen, world)) {
            PlanSettings settings = PlanSettings.quiet(Home.nativeFolder())
                    .withStop(() -> interrupted.getAsBoolean() || late.getAsBoolean())
                    .withInForce(inForce)
                    .withExplanations(!wishes.noWhy)
                    .withProgress((step, done) -> {
                        watch.at(step, done);
                        line.at(step, done);
                    });
            return Planner.plan(world, settings);
        }
    }

    private Ending refuse(World world, PlanOutcome outcome, BooleanSupplier interrupted) {
        if (outcome instanceof PlanOutcome.AtEndUnmet unmet) {
            screen.complain(Teller.unmetAtEnd(unmet.stocks(), world, new Words(Locale.ENGLISH)));
            screen.complain("Maybe at_end in stocks.csv is too high, or something that makes it is missing.");
            return Ending.NO_PLAN;
        }
        if (interrupted.getAsBoolean()) {
            screen.complain("Stopped by hand before there was a plan; nothing is written.");
            return Ending.INTERRUPTED;
        }
        screen.complain("There was no plan yet when time was up. Maybe give it more with --time-limit.");
        return Ending.NO_PLAN;
    }

    private Ending tell(Reading reading, World world, PlanOutcome.Made made, ReportExtras extras) throws Exception {
        Verification found = watch.time("verify", () -> Verifier.verify(world, made.plan()));
        if (!found.holds()) {
            screen.complain("The plan was checked and does not hold, so it is not written. This is our fault.");
            screen.complain(Recheck.text(found));
            return Ending.NOT_VERIFIED;
        }
        String text = PlanText.of(world, made.plan(), extras, screen.colours());
        try {
            results.write(world, made.plan(), stamp(reading, world), extras);
        } catch (IOException e) {
            screen.out().print(text);
            screen.complain("The plan cannot be written. " + Sentences.reason(e));
            return Ending.PROBLEMS;
        }
        screen.out().print(text);
        assumed(reading).ifPresent(sentence -> screen.out().print(Sentences.wrapped(sentence, "")));
        screen.out().print(Sentences.wrapped(effort(made.size()), ""));
        return Ending.DONE;
    }

    /** How much of the tables nobody here has stated. */
    private static Optional<String> assumed(Reading reading) {
        int rows = reading.countAssumed();
        return rows == 0
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%,d of %,d table rows are the", rows, reading.countRows())
                        + " catalogue's, not stated (“assumed” in --json).");
    }

    private String effort(PlanOutcome.Size size) {
        return Sentences.count(size.columns(), "column", "columns") + " in "
                + String.format(Locale.ROOT, "%.1f s. ", watch.total())
                + (results.html == null
                        ? "The whole plan, with reasons: --html FILE"
                        : "The whole plan: " + results.html);
    }

    private ReportExtras extras(Reading reading, boolean byHand) {
        List<String> changes = given.patches.stream()
                .map(patch -> String.valueOf(patch.toAbsolutePath().normalize().getFileName()))
                .toList();
        return ReportExtras.of(reading, changes, "", byHand);
    }

    private PlanStamp stamp(Reading reading, World world) {
        return new PlanStamp(
                world.name(),
                world.calendar().start(),
                world.calendar().length(),
                world.calendar().periods(),
                reading.sha256(),
                watch.seconds(),
                reading.listAssumed());
    }
}
