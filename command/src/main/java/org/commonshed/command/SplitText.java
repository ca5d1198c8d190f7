package org.commonshed.command;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.split.OrderSplit;
import org.commonshed.engine.split.Split;
import org.commonshed.tell.MatchTeller;

/** A split as text that can be read in a pipe. */
final class SplitText {
    private final PrintStream out;
    private final MatchTeller teller;

    SplitText(PrintStream out, MatchTeller teller) {
        this.out = out;
        this.teller = teller;
    }

    void print(OrderSplit split) {
        out.println(split.order().name() + ": " + split.order().quantity() + " by "
                + split.order().due() + ". " + split.complete() + " can be put together from what is promised below.");
        double minutes = split.order().wishes().checkMinutes();
        for (OrderSplit.Part part : split.parts()) {
            out.println();
            part(part, minutes);
        }
    }

    private void part(OrderSplit.Part part, double checkMinutes) {
        OrderSplit.Way proposal = part.ways().get(0);
        Split split = proposal.split();
        out.println(part.wanted().part() + ": " + part.wanted().quantity() + " wanted; of " + part.asked()
                + " workshops " + part.able() + " can take part.");
        if (split.unmet() > 0 || split.missingReserve() > 0) {
            out.println("  Missing: " + split.unmet() + " pieces, and " + split.missingReserve() + " of the reserve.");
            ruledOut(part);
        }
        for (OrderSplit.Job job : proposal.jobs()) {
            job(job);
        }
        out.println("  Together " + figures(proposal) + bound(split));
        if (checkMinutes > 0) {
            long pieces =
                    proposal.jobs().stream().mapToLong(OrderSplit.Job::pieces).sum();
            out.println("  Checking them takes " + SplitCommand.number(pieces * checkMinutes / 60) + " hours.");
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
        String last = way.jobs().stream()
                .flatMap(job -> job.batches().stream())
                .map(OrderSplit.Batch::day)
                .max(LocalDate::compareTo)
                .map(day -> ", all there on " + day)
                .orElse("");
        String late = split.late() > 0 ? ", " + split.late() + " late" : "";
        String unmet = split.unmet() > 0 ? ", " + split.unmet() + " missing" : "";
        int makers = split.shares().size();
        return SplitCommand.number(split.usd()) + " USD, " + SplitCommand.number(split.km()) + " km, " + makers
                + (makers == 1 ? " maker" : " makers") + last + late + unmet;
    }

    private static String difference(Split proposal, Split other) {
        double more = other.usd() - proposal.usd();
        return more > 0.005 ? "; costs " + SplitCommand.number(more) + " USD more" : "";
    }

    private void job(OrderSplit.Job job) {
        String days = job.batches().stream()
                .map(batch -> batch.pieces() + " on " + batch.day())
                .collect(Collectors.joining(", "));
        String late = job.late() > 0 ? ", " + job.late() + " of them late" : "";
        out.println("  " + job.name() + " (" + job.maker() + ", " + job.machine() + "): " + days + late + "; "
                + SplitCommand.number(job.hours()) + " h, " + SplitCommand.number(job.usd()) + " USD, "
                + SplitCommand.number(job.km()) + " km");
        if (!job.assumed().isEmpty()) {
            out.println("      assumed: " + String.join(", ", new TreeSet<>(job.assumed())));
        }
        for (Finding finding : SplitCommand.counting(job.toAsk())) {
            out.print(Sentences.wrapped("To ask: " + teller.sentence(finding), "      "));
        }
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
