package org.commonshed.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Interrupts;
import org.commonshed.command.shell.Screen;
import org.commonshed.files.world.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans a place, or checks a plan that was made. */
@Command(
        name = "plan",
        description = "Plans what to make, move, keep and bring in, period by period, and says why.",
        footer = {
            "",
            "Examples:",
            "  ./commonshed plan examples/three-springs",
            "  ./commonshed plan examples/three-springs --json plan.json --csv tables",
            "  ./commonshed plan my-place --patch dry-summer",
            "  ./commonshed plan --verify examples/three-springs plan.json",
            "",
            "Ends with 0: a plan; 1: a failure of ours, or of the machine; 2: something to",
            "mend in the folder; 3: no plan, or none in the time given; 4: a plan that does",
            "not hold when checked; 64: wrong use; 130: stopped by hand with nothing to show.",
            "The first interrupt from the keyboard ends with the best plan so far, the",
            "second at once."
        })
final class PlanCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final Given given = new Given();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PLAN.json",
            description = "With --verify: the plan to check.")
    @Nullable
    Path planFile;

    @Option(names = "--verify", description = "Checks PLAN.json against the tables of DIR instead of planning.")
    boolean verify;

    @Mixin
    final Results results = new Results();

    @Mixin
    final Wishes wishes = new Wishes();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    boolean help;

    PlanCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        if (verify == (planFile == null) && spec != null) {
            String wrong = verify
                    ? "--verify needs a plan: --verify DIR PLAN.json"
                    : "Two folders are one too many: " + planFile + ". Maybe --patch or --verify is missing.";
            throw new ParameterException(spec.commandLine(), wrong);
        }
        Watch watch = new Watch();
        Interrupts interrupts = planFile == null ? Interrupts.watched(screen) : new Interrupts();
        Reading reading = watch.time("read", given::read);
        if (!reading.problems().isEmpty() || reading.world().isEmpty()) {
            screen.tell(Sentences.problems(reading.problems().size()), reading.problems());
            return Ending.PROBLEMS.code;
        }
        if (planFile != null) {
            return new Recheck(screen, reading, reading.world().get()).check(planFile, given.limits()).code;
        }
        return new Planning(screen, given, wishes, results, watch).plan(reading, interrupts).code;
    }
}
