package org.commonshed.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.match.Answer;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.match.Effort;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.match.Match;
import org.commonshed.engine.match.Sought;
import org.commonshed.engine.world.Point;
import org.commonshed.files.okw.DesignFile;
import org.commonshed.files.okw.MatchJson;
import org.commonshed.tell.MatchTeller;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says who can make a design, whom to ask, and why the others cannot. */
@Command(
        name = "match",
        description = "Says who can make a design: who can, whom to ask, and why not the others.",
        footer = {
            "",
            "Examples:",
            "  ./commonshed match --design examples/face-shields/design.yaml --facilities examples/face-shields/workshops.csv",
            "  ./commonshed match --design part.json --facilities labs.csv --near 42.37,-72.52 --km 60 --json",
            "",
            "The files are described in docs/reference/matching.md.",
            "Ends with 0 when somebody can or may be able to, with 3 when nobody can, with 2 when a file has problems."
        })
final class MatchCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    final Workshops workshops = new Workshops();

    @Option(
            names = "--design",
            paramLabel = "FILE",
            required = true,
            description = "What is to be made: name, process, size, material …")
    Path design = Path.of("");

    @Option(names = "--quantity", paramLabel = "N", defaultValue = "1", description = "How many (${DEFAULT-VALUE}).")
    int quantity = 1;

    @Option(
            names = "--near",
            paramLabel = "LAT,LON",
            converter = Amounts.Place.class,
            description = "Where it is needed.")
    @Nullable
    Point near;

    @Option(
            names = "--km",
            paramLabel = "N",
            converter = Amounts.Kilometres.class,
            description = "Most kilometres by road from there.")
    @Nullable
    Double km;

    @Option(names = "--visit", description = "Somebody comes and makes it there.")
    boolean visit;

    @Option(names = "--all", description = "Shows the workshops that cannot, too; as JSON they always stand there.")
    boolean all;

    @Option(names = "--json", description = "Writes JSON, with every reason.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    boolean help;

    MatchCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if (quantity < 1 || km != null && near == null) {
            screen.complain(
                    quantity < 1
                            ? "--quantity is a whole number from 1."
                            : "--km needs --near: kilometres from where?");
            return Ending.WRONG_USE.code;
        }
        DesignFile.Read read = DesignFile.read(design, workshops.vocabulary());
        screen.tellAbout(design, read.problems(), read.hints());
        Optional<List<Facility>> facilities = workshops.read(screen);
        if (read.design().isEmpty() || facilities.isEmpty()) {
            return Ending.PROBLEMS.code;
        }
        Design wanted = read.design().get();
        double most = km == null ? Double.POSITIVE_INFINITY : km;
        Sought sought = new Sought(wanted.listFor(quantity), near, most, null, visit);
        List<Match> matches = workshops.matcher(facilities.get()).match(sought);
        MatchTeller teller = workshops.teller();
        if (json) {
            screen.out().print(new MatchJson(teller).text(wanted.name(), matches));
        } else {
            print(wanted, matches, teller);
        }
        return matches.stream().allMatch(match -> match.answer() == Answer.NO) ? Ending.NO_PLAN.code : Ending.DONE.code;
    }

    private void print(Design wanted, List<Match> matches, MatchTeller teller) {
        screen.out()
                .println(wanted.name() + ", " + quantity + (quantity == 1 ? " piece: " : " pieces: ")
                        + count(matches, Answer.YES) + " can make it, " + count(matches, Answer.ASK)
                        + " may and have to be asked, "
                        + count(matches, Answer.NO) + " cannot.");
        for (Match match : matches) {
            boolean isInPart = match.operations().stream().anyMatch(operation -> operation.answer() != Answer.NO);
            if (match.answer() != Answer.NO || isInPart || all) {
                screen.out().println();
                screen.out().println(head(match));
                for (Finding finding : match.listFindings()) {
                    if (finding.counts() && (match.answer() != Answer.NO || finding.answer() == Answer.NO)) {
                        screen.out().print(Sentences.wrapped(teller.sentence(finding), "    "));
                    }
                }
            }
        }
    }

    private static long count(List<Match> matches, Answer answer) {
        return matches.stream().filter(match -> match.answer() == answer).count();
    }

    private static String head(Match match) {
        StringBuilder head = new StringBuilder(
                switch (match.answer()) {
                    case YES -> "yes  ";
                    case ASK -> "ask  ";
                    case NO -> "no   ";
                });
        List<String> parts = match.operations().stream()
                .filter(operation -> operation.answer() != Answer.NO)
                .map(operation -> operation.wanted().part())
                .toList();
        if (match.answer() == Answer.NO && !parts.isEmpty()) {
            head.replace(0, head.length(), "part (" + String.join(", ", parts) + ")  ");
        }
        head.append(match.facility().name());
        if (!Double.isNaN(match.km())) {
            head.append(String.format(Locale.ROOT, ", %.0f km", match.km()));
        }
        Effort effort = match.effort();
        if (effort.isKnown()) {
            head.append(", ")
                    .append(range(effort.hoursLow(), effort.hoursHigh()))
                    .append(" h");
            if (!Double.isNaN(effort.usdLow())) {
                head.append(", ")
                        .append(range(effort.usdLow(), effort.usdHigh()))
                        .append(" USD");
            }
            head.append(effort.assumed() ? " (assumed)" : "");
        }
        return head.toString();
    }

    private static String range(double low, double high) {
        String least = Sentences.number(low);
        String most = Sentences.number(high);
        return least.equals(most) ? least : least + "–" + most;
    }
}
