package org.commonshed.command.energy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Screen;
import org.commonshed.files.energy.cases.PvFile;
import org.commonshed.files.energy.results.PvJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What roofs give in a year. */
@Command(
        name = "pv",
        description = "Says what photovoltaic roofs give in each month, from a weather file.",
        footer = {
            "",
            "Examples:",
            "  ./commonshed energy pv examples/energy/canal-street.json",
            "  ./commonshed energy pv CASE.json --json",
            "  ./commonshed energy pv CASE.json --series roofs.csv",
            "",
            "The files are described in docs/reference/energy-weather.md.",
            "Ends with 0, or with 2 when a file has problems."
        })
public final class PvCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "CASE.json", description = "A case with sources whose power comes from pv.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    @Option(names = "--series", paramLabel = "FILE.csv", description = "Writes the power in each step as a table too.")
    private @Nullable Path series;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    /** @param screen where it writes */
    public PvCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        PvFile.Read read = PvFile.read(file);
        screen.tellAbout(file, read.problems(), read.hints());
        if (!read.problems().isEmpty()) {
            return Ending.PROBLEMS.code;
        }
        List<PvJson.Yield> yields = read.roofs().stream().map(PvJson.Yield::new).toList();
        if (series != null) {
            Files.writeString(series, PvJson.table(yields));
        }
        if (json) {
            screen.out().print(PvJson.text(yields));
        } else {
            yields.forEach(this::print);
        }
        return Ending.DONE.code;
    }

    private void print(PvJson.Yield yield) {
        print(
                "%s: %,.0f kWh a year from %s kW, %,.0f for each kW.",
                yield.roof().id(),
                yield.annualKwh(),
                String.valueOf(yield.roof().system().kw()),
                yield.kwhPerKw());
        StringBuilder names = new StringBuilder();
        StringBuilder numbers = new StringBuilder();
        double[] months = yield.monthsKwh();
        for (int month = 0; month < months.length; month++) {
            String number = String.format(Locale.ROOT, "%.0f", months[month]);
            int width = Math.max(number.length(), 3) + 1;
            names.append(String.format(Locale.ROOT, "%" + width + "s", SurvivalPage.MONTHS.get(month)));
            numbers.append(String.format(Locale.ROOT, "%" + width + "s", number));
        }
        print(" %s", names);
        print(" %s kWh", numbers);
    }

    private void print(String format, Object... values) {
        screen.out().println(String.format(Locale.ROOT, format, values));
    }
}
