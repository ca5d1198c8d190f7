package org.commonshed.command.energy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Home;
import org.commonshed.command.shell.Interrupts;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.first.Assumption;
import org.commonshed.engine.energy.first.FirstCase;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.size.Sizing;
import org.commonshed.engine.energy.size.SizingOutcome;
import org.commonshed.files.energy.cases.AnswersFile;
import org.commonshed.files.energy.cases.FirstJson;
import org.commonshed.files.tree.Read;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a first plan of a few answers. */
@Command(
        name = "first",
        description = "Makes a first plan of a few answers, with load and weather that are typical.",
        footer = {
            "",
            "Examples:",
            "  ./commonshed energy first examples/energy/first/canal-street.json",
            "  ./commonshed energy first examples/energy/first/canal-street.json --json",
            "",
            "The answers are described in docs/reference/energy-first.md.",
            "Ends with 0 when there is a plan, with 2 when the file has problems, with 3 when what is wished",
            "cannot be had."
        })
public final class FirstCommand implements Callable<Integer> {
    private static final double SECONDS = 60;
    private static final double EXACT_BELOW = 10;

    private final Screen screen;

    @Parameters(paramLabel = "ANSWERS.json", description = "Where it is, how many homes, what they have and wish.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Writes JSON, with every series and every number that was assumed.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    /** One for a screen. */
    public FirstCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Read<FirstCase> read = AnswersFile.read(file);
        screen.tellAbout(file, read.problems(), read.hints());
        Optional<FirstCase> found = read.found();
        if (found.isEmpty()) {
            return Ending.PROBLEMS.code;
        }
        EnergyCase energy = found.get().energy();
        Sizing sizing = new Sizing(Home.nativeFolder(), SECONDS, Interrupts.watched(screen));
        SizingOutcome outcome = sizing.size(energy);
        SizedText text = new SizedText(screen);
        Optional<EnergyPlan> plan = outcome.findPlan();
        if (plan.isEmpty()) {
            return text.none(outcome, energy, sizing);
        }
        if (!text.isSound(outcome)) {
            return Ending.NOT_VERIFIED.code;
        }
        if (json) {
            List<Assumption> assumptions = found.get().assumptions();
            screen.out().println(FirstJson.text(assumptions, plan.get(), outcome.findCertificate()));
        } else {
            text.plan(outcome, plan.get());
            assumed(found.get().assumptions());
        }
        return SizedText.ending(outcome);
    }

    private void assumed(List<Assumption> assumptions) {
        screen.out().println();
        screen.out().println("Nobody was asked for these; state better ones under \"stated\"");
        for (Assumption one : assumptions) {
            String name = one.key().name().toLowerCase(Locale.ROOT);
            String amount = amount(one.value()) + " " + one.unit();
            String source = one.source().citation.isEmpty() ? "our choice" : one.source().citation;
            screen.out().println(String.format(Locale.ROOT, "  %-22s %-24s %s", name, amount, source));
        }
    }

    /** Shares need more digits than prices. */
    private static String amount(double value) {
        return value >= EXACT_BELOW
                ? Sentences.number(value)
                : BigDecimal.valueOf(value)
                        .setScale(4, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
