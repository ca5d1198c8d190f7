package org.commonshed.command.energy;

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
import org.commonshed.engine.energy.layers.LayerPlan;
import org.commonshed.engine.energy.layers.LayeredCase;
import org.commonshed.engine.energy.layers.LayeredPlan;
import org.commonshed.engine.energy.layers.Layers;
import org.commonshed.engine.energy.layers.Wire;
import org.commonshed.files.energy.cases.LayeredFile;
import org.commonshed.files.energy.cases.LayeredJson;
import org.commonshed.files.tree.Read;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans layers, each of which sees only what crosses the line to the next. */
@Command(
        name = "layers",
        description = "Plans homes, neighbourhoods and a bioregion together, though none sees into another.",
        footer = {
            "",
            "Examples:",
            "  ./commonshed energy layers examples/energy/layers/two-streets.json",
            "  ./commonshed energy layers examples/energy/layers/two-streets.json --gap 0.001 --json",
            "",
            "The file is described in docs/reference/energy-layers.md.",
            "Ends with 0 when there is a plan, with 2 when the file has problems, with 3 when a layer lacks power."
        })
public final class LayersCommand implements Callable<Integer> {
    private static final int MOST_LINES = 60;

    private final Screen screen;

    @Parameters(paramLabel = "CASE.json", description = "Layers within each other.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Writes JSON, with what crosses every line.")
    private boolean json;

    @Option(
            names = "--gap",
            paramLabel = "SHARE",
            defaultValue = "0.005",
            description = "How near to the least cost it has to be proven (${DEFAULT-VALUE}).")
    private double gap = Layers.Wishes.USUAL.gap();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "200",
            description = "How often prices may go down at most (${DEFAULT-VALUE}).")
    private int rounds = Layers.Wishes.USUAL.rounds();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    /** One for a screen. */
    public LayersCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Read<LayeredCase> read = LayeredFile.read(file);
        screen.tellAbout(file, read.problems(), read.hints());
        Optional<LayeredCase> found = read.found();
        if (found.isEmpty()) {
            return Ending.PROBLEMS.code;
        }
        Layers.Wishes wishes = new Layers.Wishes(gap, rounds, Layers.Wishes.USUAL.threads());
        Layers layers = new Layers(Home.nativeFolder(), wishes, Wire.DEAF, Interrupts.watched(screen));
        Optional<LayeredPlan> plan = layers.find(found.get());
        if (plan.isEmpty()) {
            screen.complain("It was stopped before there was a plan.");
            return Ending.NO_PLAN.code;
        }
        return told(found.get(), plan.get());
    }

    private int told(LayeredCase layered, LayeredPlan plan) {
        if (json) {
            screen.out().println(LayeredJson.text(layered, plan));
        } else {
            print(layered, plan);
        }
        List<LayerPlan> lacking = plan.lacking();
        for (LayerPlan layer : lacking) {
            screen.complain(layer.id() + " lacks " + Sentences.number(layer.missingKwh())
                    + " kWh: its line or what it may build is too small for what is asked of it.");
        }
        return lacking.isEmpty() ? Ending.DONE.code : Ending.NO_PLAN.code;
    }

    private void print(LayeredCase layered, LayeredPlan plan) {
        String span = layered.finance().isOneYear()
                ? "a year"
                : "over " + layered.finance().years() + " years, in today's money";
        screen.out()
                .println(layered.name() + ": " + Sentences.number(plan.total()) + " " + layered.currency() + " " + span
                        + ".");
        screen.out()
                .println("No plan costs less than " + Sentences.number(plan.least()) + " " + layered.currency() + ", "
                        + percent(plan.gap()) + " % below.");
        screen.out().println();
        line("layer", "builds kW", "keeps kWh", "draws most", "gives most");
        plan.layers().stream()
                .limit(MOST_LINES)
                .forEach(layer -> layer(layer, layered.time().steps()));
        if (plan.layers().size() > MOST_LINES) {
            screen.out().println("  and " + (plan.layers().size() - MOST_LINES) + " more; --json has all.");
        }
    }

    private void layer(LayerPlan layer, int steps) {
        double draws = 0;
        double gives = 0;
        for (int t = 0; t < steps; t++) {
            draws = Math.max(draws, layer.exchangeKw().at(t));
            gives = Math.max(gives, -layer.exchangeKw().at(t));
        }
        double made = sum(layer.sourceKw()) + sum(layer.generatorKw());
        line(layer.id(), tenth(made), tenth(sum(layer.storeKwh())), tenth(draws), tenth(gives));
    }

    private static double sum(List<Double> sizes) {
        return sizes.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String tenth(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f", share * 100);
    }

    private void line(String... cells) {
        screen.out()
                .println(String.format(Locale.ROOT, "  %-28s %12s %12s %12s %12s", (Object[]) cells)
                        .stripTrailing());
    }
}
