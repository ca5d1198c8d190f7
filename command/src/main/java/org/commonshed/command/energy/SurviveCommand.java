package org.commonshed.command.energy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.survive.Generator;
import org.commonshed.engine.energy.survive.IslandedCase;
import org.commonshed.engine.energy.survive.SurvivalCertificate;
import org.commonshed.engine.energy.survive.SurvivalStatistics;
import org.commonshed.files.energy.cases.CaseFile;
import org.commonshed.files.energy.results.SurvivalFindings;
import org.commonshed.files.energy.results.SurvivalJson;
import org.commonshed.files.tree.Read;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How long critical loads are met when the grid is out. */
@Command(
        name = "survive",
        description = "Says how long critical loads are met when the grid goes out, for an outage at every hour.",
        footer = {
            "",
            "Examples:",
            "  ./commonshed energy survive examples/energy/canal-street.json",
            "  ./commonshed energy survive CASE.json --json",
            "  ./commonshed energy survive CASE.json --html outages.html",
            "",
            "The files are described in docs/reference/energy-survival.md.",
            "Ends with 0; with 3 when hours that should be survived are not, from some start; with 2 when a",
            "file has problems."
        })
public final class SurviveCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "CASE.json", description = "Loads, sizes, what is stored; see energy-case.md.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a page with what still works when.")
    private @Nullable Path html;

    @Option(
            names = "--when-both-bind",
            paramLabel = "RULE",
            defaultValue = "drain",
            description = "In an hour with more load than the generator has and less fuel than it needs:"
                    + " drain (gives what is left) or stay_off (${DEFAULT-VALUE}).")
    private Generator.BothBind bothBind = Generator.BothBind.DRAIN;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    /** @param screen where it writes */
    public SurviveCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Read<EnergyCase> read = CaseFile.read(file);
        screen.tellAbout(file, read.problems(), read.hints());
        if (read.found().isEmpty()) {
            return Ending.PROBLEMS.code;
        }
        EnergyCase energy = read.found().get();
        SurvivalFindings findings = new SurvivalFindings(
                new IslandedCase(energy, bothBind),
                energy.survive().hours(),
                energy.survive().bins());
        if (html != null) {
            Files.writeString(html, new SurvivalPage(energy.name(), findings).page());
        }
        if (json) {
            screen.out().print(SurvivalJson.text(energy.name(), findings));
        } else {
            print(energy.name(), findings);
        }
        return findings.isAsked() && !findings.certificate().holds() ? Ending.NO_PLAN.code : Ending.DONE.code;
    }

    private void print(String name, SurvivalFindings findings) {
        SurvivalStatistics statistics = findings.statistics();
        print("%s: an outage lasts well for %s on average.", name, hours(statistics.meanHours()));
        print(
                "The shortest is %s, from %s; the longest %s.",
                hours(statistics.leastHours()),
                findings.islanded().time().at(statistics.weakestStart()),
                hours(statistics.mostHours()));
        print("");
        print("Of 100 outages so many still have power after");
        double[] failing = findings.failing();
        for (int duration : new int[] {1, 2, 6, 12, 24, 48, 72, 120, 168}) {
            String sure = duration <= failing.length
                    ? String.format(Locale.ROOT, "; %.1f when equipment may fail", failing[duration - 1] * 100)
                    : "";
            if (duration <= statistics.wholeHours() || duration == 1 || !sure.isEmpty()) {
                print("  %4d h  %5.1f%s", duration, statistics.share(duration) * 100, sure);
            }
        }
        print("");
        certificate(findings);
        findings.islanded().simplified().stream().sorted().forEach(one -> print("Note: %s", words(one)));
    }

    private void certificate(SurvivalFindings findings) {
        SurvivalCertificate certificate = findings.certificate();
        if (certificate.holds()) {
            print("Every one of %,d starts lasts %d hours; each was tried.", certificate.starts(), findings.hours());
        } else {
            SurvivalCertificate.Failure first = certificate.failures().get(0);
            print(
                    "%,d of %,d starts do not last %d hours; the first is %s: after %s there are %.2f kW missing.",
                    certificate.failed(),
                    certificate.starts(),
                    findings.hours(),
                    findings.islanded().time().at(first.start()),
                    hours(first.survived() * findings.islanded().time().hours()),
                    first.missingKw());
        }
        double[] reserve = findings.reserveKwh();
        if (reserve.length > 0) {
            long impossible = Arrays.stream(reserve).filter(Double::isInfinite).count();
            double largest =
                    Arrays.stream(reserve).filter(Double::isFinite).max().orElse(0);
            print(
                    "To last %d hours, keep up to %.1f kWh in the battery%s.",
                    findings.hours(),
                    largest,
                    impossible == 0
                            ? ""
                            : String.format(Locale.ROOT, "; at %,d starts even a full one would not do", impossible));
        }
    }

    private static String hours(double hours) {
        return String.format(Locale.ROOT, hours == Math.rint(hours) ? "%.0f h" : "%.2f h", hours);
    }

    private static String words(IslandedCase.Simplified simplified) {
        return switch (simplified) {
            case LEAST_SIZES -> "Sizes that are still to be chosen count with the least that they may be.";
            case BEGINS_FULL ->
                "No content is given (survive.stored_kwh), so batteries are full when an outage begins.";
            case SEVERAL_STORES -> "Several batteries count as one.";
            case SEVERAL_GENERATORS -> "Several generators count as one where fuel is counted.";
            case CARS_LEFT_OUT -> "Cars are not counted.";
            case OTHER_BUSES -> "Only the first kind of energy is looked at, not heat or others.";
        };
    }

    private void print(String format, Object... values) {
        screen.out().println(String.format(Locale.ROOT, format, values));
    }
}
