package org.commonshed.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
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
        screen.tell("To mend in " + order + ":", read.problems());
        screen.tell("Hints about " + order + ":", read.hints());
        Optional<List<Facility>> facilities = workshops.read(screen);
        List<Issue> issues = new ArrayList<>();
        Optional<Order> wanted = read.order().map(o -> changed(o, issues));
        screen.tell("To mend in " + after + ":", issues);
        if (wanted.isEmpty() || facilities.isEmpty() || !issues.isEmpty()) {
            return Ending.PROBLEMS.code;
        }
        Splitter splitter = new Splitter(Home.nativeFolder(), () -> false);
        OrderDivider divider = new OrderDivider(
                workshops.matcher(facilities.get()), workshops.vocabulary().materials(), splitter);
        List<Split.Way> ways = alone ? List.of(Split.Way.CHEAPEST) : List.of(Split.Way.values());
        OrderSplit split = divider.divide(wanted.get(), ways, seconds);
        List<String> faults = verify(split);
        if (json) {
            screen.out().print(new MatchJson(workshops.teller()).text(split, faults));
        } else {
            new SplitText(screen.out(), workshops.teller()).print(split);
        }
        if (!faults.isEmpty()) {
            screen.complain("This split does not hold when it is checked, which is our fault: " + faults);
            return Ending.NOT_VERIFIED.code;
        }
        boolean isWhole = split.parts().stream()
                .allMatch(part -> part.ways().get(0).split().unmet() == 0);
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

    private static List<String> verify(OrderSplit split) {
        List<String> faults = new ArrayList<>();
        for (OrderSplit.Part part : split.parts()) {
            part.ways().forEach(way -> faults.addAll(SplitVerifier.verify(part.problem(), way.split())));
        }
        return faults;
    }

    /** Findings that have to be asked, for the text. */
    static List<Finding> counting(List<Finding> findings) {
        return findings.stream().filter(Finding::counts).toList();
    }

    /** A number for people: one digit after the point below ten. */
    static String number(double number) {
        return String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.1f" : "%,.0f", number);
    }
}
