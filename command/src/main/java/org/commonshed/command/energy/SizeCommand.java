package org.commonshed.command.energy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Home;
import org.commonshed.command.shell.Interrupts;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.size.Sizing;
import org.commonshed.engine.energy.size.SizingModel;
import org.commonshed.engine.energy.size.SizingOutcome;
import org.commonshed.engine.energy.solve.Mps;
import org.commonshed.files.energy.cases.CaseFile;
import org.commonshed.files.energy.cases.PlanJson;
import org.commonshed.files.tree.Read;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sizes an energy case. */
@Command(
        name = "size",
        description = "Says what to build and how it runs, at least cost, worked out again before it is told.",
        footer = {
            "",
            "Examples:",
            "  ./commonshed energy size case.json",
            "  ./commonshed energy size case.json --json > plan.json",
            "  ./commonshed energy size case.json --html plan.html",
            "",
            "The case is described in docs/reference/energy-case.md.",
            "Ends with 0 when there is a plan, with 2 when the file has problems, with 3 when what is wished",
            "cannot be had."
        })
public final class SizeCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "CASE", description = "The case, as JSON or YAML.")
    Path file = Path.of("");

    @Option(names = "--json", description = "Writes JSON, with every series.")
    boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a page with a picture of a week.")
    @Nullable
    Path html;

    @Option(names = "--mps", paramLabel = "FILE", description = "Writes the model with names, for other solvers.")
    @Nullable
    Path mps;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Most seconds for decisions of yes or no (${DEFAULT-VALUE}).")
    double seconds = 60;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    boolean help;

    /** @param screen where it writes */
    public SizeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Read<EnergyCase> read = CaseFile.read(file);
        screen.tellAbout(file, read.problems(), read.hints());
        Optional<EnergyCase> found = read.found();
        if (found.isEmpty()) {
            return Ending.PROBLEMS.code;
        }
        EnergyCase energy = found.get();
        if (mps != null) {
            Files.writeString(mps, Mps.text(new SizingModel(energy).lp(), energy.name()));
        }
        Sizing sizing = new Sizing(Home.nativeFolder(), seconds, Interrupts.watched(screen));
        SizingOutcome outcome = sizing.size(energy);
        return outcome.findPlan().isPresent()
                ? told(outcome, outcome.findPlan().get())
                : new SizedText(screen).none(outcome, energy, sizing);
    }

    private int told(SizingOutcome outcome, EnergyPlan plan) throws IOException {
        SizedText text = new SizedText(screen);
        if (!text.isSound(outcome)) {
            return Ending.NOT_VERIFIED.code;
        }
        if (html != null) {
            Files.writeString(html, PlanPage.text(plan));
        }
        if (json) {
            screen.out().println(PlanJson.text(plan, outcome.findCertificate()));
        } else {
            text.plan(outcome, plan);
        }
        return SizedText.ending(outcome);
    }
}
