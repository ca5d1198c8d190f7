package org.commonshed.command.energy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Home;
import org.commonshed.command.shell.Interrupts;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.size.Sizing;
import org.commonshed.engine.energy.size.SizingOutcome;
import org.commonshed.engine.energy.surplus.Machine;
import org.commonshed.engine.energy.surplus.Spare;
import org.commonshed.engine.energy.surplus.Surplus;
import org.commonshed.engine.energy.surplus.Timetable;
import org.commonshed.files.energy.cases.CaseFile;
import org.commonshed.files.energy.results.SurplusJson;
import org.commonshed.files.tree.Read;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the sun leaves over in a case, by month and hour, and when machines run on it. */
@Command(
        name = "surplus",
        description = "Says what the sun gives beyond use and storage, by month and hour of the day, and when to run"
                + " machines on it.",
        footer = {
            "",
            "Examples:",
            "  ./commonshed energy surplus examples/energy/mill-lane.json",
            "  ./commonshed energy surplus examples/energy/mill-lane.json --machine mill=15,5 --machine kiln=6,8",
            "  ./commonshed energy surplus CASE.json --json",
            "",
            "The case is sized first, as energy size does; see docs/reference/energy-surplus.md.",
            "Ends with 0, with 2 when the file has problems, with 3 when what is wished cannot be had."
        })
public final class SurplusCommand implements Callable<Integer> {
    private static final int MONTHS = 12;
    private static final double SECONDS = 60; // for decisions of yes or no

    private final Screen screen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CASE", description = "The case, as JSON or YAML.")
    private Path file = Path.of("");

    @Option(
            names = "--machine",
            paramLabel = "NAME=KW,HOURS",
            description =
                    "A machine with its power and the hours a day that it runs without a break; as many as you like.")
    private List<String> machines = new ArrayList<>();

    @Option(names = "--sold-stays-sold", description = "Counts only what nobody takes, not what is sold to the grid.")
    private boolean soldStaysSold;

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    /** @param screen where it writes */
    public SurplusCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        List<Machine> known = machines.stream().map(this::machine).toList();
        Read<EnergyCase> read = CaseFile.read(file);
        screen.tellAbout(file, read.problems(), read.hints());
        if (read.found().isEmpty()) {
            return Ending.PROBLEMS.code;
        }
        EnergyCase energy = read.found().get();
        Sizing sizing = new Sizing(Home.nativeFolder(), SECONDS, Interrupts.watched(screen));
        SizingOutcome outcome = sizing.size(energy);
        if (outcome.findPlan().isEmpty()) {
            return new SizedText(screen).none(outcome, energy, sizing);
        }
        if (!new SizedText(screen).isSound(outcome)) {
            return Ending.NOT_VERIFIED.code;
        }
        EnergyPlan plan = outcome.findPlan().get();
        Surplus surplus = Spare.of(plan, !soldStaysSold);
        if (json) {
            screen.out().print(SurplusJson.text(energy.name(), !soldStaysSold, surplus, known));
        } else {
            print(energy.name(), surplus);
            for (int month = 1; month <= MONTHS && !known.isEmpty(); month++) {
                print(month, Timetable.of(surplus, month, known));
            }
        }
        return Ending.DONE.code;
    }

    private Machine machine(String text) {
        int equals = text.lastIndexOf('=');
        String[] numbers = text.substring(equals + 1).split(",", -1);
        try {
            if (equals > 0 && numbers.length == 2) {
                return new Machine(
                        text.substring(0, equals), Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
            }
        } catch (IllegalArgumentException wrong) {
            throw unclear(text, wrong);
        }
        throw unclear(text, new IllegalArgumentException("no equals sign, or not two numbers"));
    }

    private ParameterException unclear(String text, IllegalArgumentException why) {
        return new ParameterException(
                spec.commandLine(),
                "“" + text + "” is no machine: write its name, its power and its hours a day, as mill=15,5 (at most 24"
                        + " hours).",
                why);
    }

    private void print(String name, Surplus surplus) {
        print("%s: the sun leaves over %,.0f kWh a year. A mean hour of each month, kWh:", name, surplus.yearKwh());
        print("");
        StringBuilder head = new StringBuilder("     ");
        for (int hour = 0; hour < Surplus.HOURS; hour++) {
            head.append(String.format(Locale.ROOT, "%6d", hour));
        }
        print("%s", head);
        for (int month = 1; month <= MONTHS; month++) {
            StringBuilder row = new StringBuilder(SurvivalPage.MONTHS.get(month - 1));
            row.append("  ");
            for (int hour = 0; hour < Surplus.HOURS; hour++) {
                row.append(String.format(Locale.ROOT, "%6.1f", surplus.kwh(month, hour)));
            }
            print("%s", row);
        }
    }

    private void print(int month, Timetable table) {
        print("");
        print("%s", SurvivalPage.MONTHS.get(month - 1));
        for (Timetable.Run run : table.runs()) {
            print(
                    "  %s: between %d:00 and %d:00; the sun covers %.0f %% of it.",
                    run.machine().id(), run.from(), run.to(), run.share() * 100);
        }
    }

    private void print(String format, Object... values) {
        screen.out().println(String.format(Locale.ROOT, format, values));
    }
}
