package org.commonshed.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Home;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.split.Order;
import org.commonshed.engine.split.OrderDivider;
import org.commonshed.engine.split.OrderSplit;
import org.commonshed.engine.split.Split;
import org.commonshed.engine.split.SplitVerifier;
import org.commonshed.engine.split.Splitter;
import org.commonshed.files.okw.MatchJson;
import org.commonshed.files.okw.OrderFile;
import org.commonshed.files.world.Issue;
import org.commonshed.tell.MatchTeller;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Divides an order among many workshops. */
@Command(
        name = "split",
        description = "Divides an order among workshops: pieces, days, costs and ways for each, proven to be best.",
        footer = {
            "",
            "Examples:",
            "  ./commonshed split --order examples/face-shields/order.json --facilities examples/face-shields/workshops.csv",
            "  ./commonshed split --order o.json --facilities labs.csv --json > split.json",
            "  ./commonshed split --order o.json --facilities labs.csv --without lab-7 --after split.json",
            "",
            "The files are described in docs/reference/matching.md.",
            "Ends with 0 when all of it is made, with 3 when pieces are missing, with 2 when a file has problems."
        })
final class SplitCommand implements Callable<Integer> {
    private static final double SECONDS = 10;

    private final Screen screen;

    @Mixin
    final Workshops workshops = new Workshops();

    @Option(names = "--order", paramLabel = "FILE", required = true, description = "What, how many, by when, where.")
    Path order = Path.of("");

    @Option(
            names = "--without",
            paramLabel = "ID",
            description = "A workshop that drops out; may be given several times.")
    List<String> without = new ArrayList<>();

    @Option(
            names = "--after",
            paramLabel = "FILE",
            description = "A split written before with --json: what others promised there stays.")
    @Nullable
    Path after;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "10",
            converter = Amounts.Seconds.class,
            description = "Most seconds to look for the best (${DEFAULT-VALUE}).")
    double seconds = SECONDS;

    @Option(names = "--alone", description = "Makes one split only, without the three to compare.")
    boolean alone;

    @Option(names = "--json", description = "Writes JSON.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    boolean help;

    SplitCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        OrderFile.Read read = OrderFile.read(order, workshops.vocabulary());
        screen.tellAbout(order, read.problems(), read.hints());
        Optional<List<Facility>> facilities = workshops.read(screen);
        List<Issue> issues = new ArrayList<>();
        Optional<Order> wanted = read.order().map(o -> changed(o, issues));
        screen.tell("To mend in " + after + ":", issues);
        if (wanted.isEmpty() || facilities.isEmpty() || !issues.isEmpty()) {
            return Ending.PROBLEMS.code;
        }
        Splitter splitter = new Splitter(Home.nativeFolder(), () -> false);
        OrderDivider divider = new OrderDivider(workshops.matcher(facilities.get()), splitter);
        List<Split.Way> ways = alone ? List.of(Split.Way.CHEAPEST) : List.of(Split.Way.values());
        OrderSplit split = divider.divide(wanted.get(), ways, seconds);
        List<String> faults = SplitVerifier.verify(split);
        if (json) {
            screen.out().print(new MatchJson(workshops.teller()).text(split, faults));
        } else {
            new SplitText(screen.out(), workshops.teller()).print(split);
        }
        if (!faults.isEmpty()) {
            screen.complain("This split does not hold when it is checked, which is our fault: " + faults);
            return Ending.NOT_VERIFIED.code;
        }
        boolean isWhole =
                split.parts().stream().allMatch(part -> part.proposal().unmet() == 0);
        return isWhole ? Ending.DONE.code : Ending.NO_PLAN.code;
    }

    private Order changed(Order order, List<Issue> issues) {
        Set<String> out = new HashSet<>(order.wishes().without());
        out.addAll(without);
        List<Order.Promise> promised = new ArrayList<>(order.wishes().promised());
        if (after != null) {
            promised.addAll(OrderFile.readPromises(after, out, issues));
        }
        promised.removeIf(promise -> out.contains(promise.maker()));
        return order.with(out, promised);
    }

    /** A split as text that can be read in a pipe. */
    private static final class SplitText {
        private final PrintStream out;
        private final MatchTeller teller;

        SplitText(PrintStream out, MatchTeller teller) {
            this.out = out;
            this.teller = teller;
        }

        void print(OrderSplit split) {
            String late = split.completeLate() > 0 ? ", " + split.completeLate() + " of them late" : "";
            out.println(split.order().name() + ": " + split.order().quantity() + " by "
                    + split.order().due() + ". " + split.complete()
                    + " can be put together from what is promised below" + late + ".");
            double minutes = split.order().wishes().checkMinutes();
            for (OrderSplit.Part part : split.parts()) {
                out.println();
                part(part, minutes);
            }
        }

        private void part(OrderSplit.Part part, double checkMinutes) {
            OrderSplit.Way proposal = part.proposal();
            Split split = proposal.split();
            out.println(part.wanted().part() + ": " + part.wanted().quantity() + " wanted; of " + part.asked()
                    + " workshops " + part.able() + " can take part.");
            if (proposal.unmet() > 0 || proposal.missingReserve() > 0) {
                out.println("  Missing: " + proposal.unmet() + " pieces, and " + proposal.missingReserve()
                        + " of the reserve.");
                ruledOut(part);
            }
            for (OrderSplit.Job job : proposal.jobs()) {
                job(job);
            }
            out.println("  Together " + figures(proposal) + bound(split));
            if (checkMinutes > 0) {
                out.println(
                        "  Checking them takes " + Sentences.number(proposal.pieces() * checkMinutes / 60) + " hours.");
            }
            part.ways().stream()
                    .skip(1)
                    .forEach(way -> out.println(
                            "  " + name(way.split().way()) + ": " + figures(way) + difference(split, way.split())));
        }

        private static String bound(Split split) {
            return split.proven()
                    ? String.format(Locale.ROOT, "; proven to be within %.1f %% of the least cost.", split.gap() * 100)
                    : "; time was up, so there may be a better one.";
        }

        private static String name(Split.Way way) {
            return switch (way) {
                case CHEAPEST -> "Cheapest";
                case FASTEST -> "Fastest";
                case NEAREST -> "Nearest";
                case FEWEST_MAKERS -> "Fewest makers";
            };
        }

        private static String figures(OrderSplit.Way way) {
            Split split = way.split();
            String last = way.findLastDay().map(day -> ", all there on " + day).orElse("");
            String late = way.late() > 0 ? ", " + way.late() + " late" : "";
            String unmet = way.unmet() > 0 ? ", " + way.unmet() + " missing" : "";
            return Sentences.number(split.usd()) + " USD, " + Sentences.number(split.km()) + " km, "
                    + Sentences.count(split.shares().size(), "maker", "makers") + last + late + unmet;
        }

        private static String difference(Split proposal, Split other) {
            double more = other.usd() - proposal.usd();
            return more > 0.005 ? "; costs " + Sentences.number(more) + " USD more" : "";
        }

        private void job(OrderSplit.Job job) {
            String days = job.batches().stream()
                    .map(batch -> batch.pieces() + " on " + batch.day())
                    .collect(Collectors.joining(", "));
            String late = job.late() > 0 ? ", " + job.late() + " of them late" : "";
            out.println("  " + job.name() + " (" + job.maker() + ", " + job.machine() + "): " + days + late + "; "
                    + Sentences.number(job.hours()) + " h, " + Sentences.number(job.usd()) + " USD, "
                    + Sentences.number(job.km()) + " km");
            if (!job.assumed().isEmpty()) {
                out.println("      assumed: " + String.join(", ", new TreeSet<>(job.assumed())));
            }
            job.toAsk().stream()
                    .filter(Finding::counts)
                    .forEach(finding -> out.print(Sentences.wrapped("To ask: " + teller.sentence(finding), "      ")));
        }

        private void ruledOut(OrderSplit.Part part) {
            for (Map.Entry<Finding.Test, OrderSplit.RuledOut> entry :
                    part.ruledOut().entrySet()) {
                out.println("    " + entry.getKey().name().toLowerCase(Locale.ROOT) + " rules out "
                        + entry.getValue().workshops() + ", of these alone "
                        + entry.getValue().alone() + ".");
            }
            if (part.unclear() > 0) {
                out.println("    Of " + part.unclear() + " more a place or a rate is not known; they could be asked.");
            }
        }
    }
}
