package org.commonshed.command.energy;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Home;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.energy.games.MeteredGame;
import org.commonshed.engine.energy.games.ValueSplit;
import org.commonshed.engine.energy.games.ValueSplitter;
import org.commonshed.engine.energy.share.Settlement;
import org.commonshed.engine.energy.share.Sharing;
import org.commonshed.files.energy.sharing.KeyWords;
import org.commonshed.files.energy.sharing.SharingCase;
import org.commonshed.files.energy.sharing.SharingFile;
import org.commonshed.files.energy.sharing.SharingJson;
import org.commonshed.files.energy.sharing.SharingResults;
import org.commonshed.files.tree.Read;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Settles shared energy by every key of a case. */
@Command(
        name = "share",
        description =
                "Says who gets what of a neighbourhood's own energy under each sharing key, and who gains or loses.",
        footer = {
            "",
            "Example:",
            "  ./commonshed energy share examples/energy/sharing/hill-street.json",
            "",
            "The file is described in docs/reference/energy-sharing.md.",
            "Ends with 0, or with 2 when a file has problems."
        })
public final class ShareCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "CASE.json", description = "Meters, prices, keys; or values of groups.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    /** One for a screen. */
    public ShareCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Read<SharingCase> read = SharingFile.read(file);
        screen.tellAbout(file, read.problems(), read.hints());
        if (read.found().isEmpty()) {
            return Ending.PROBLEMS.code;
        }
        SharingResults results = results(read.found().get());
        if (json) {
            screen.out().print(new SharingJson(results).text());
        } else {
            new Text(screen.out(), results).print();
        }
        return Ending.DONE.code;
    }

    private static SharingResults results(SharingCase sharing) {
        Sharing settling = new Sharing(Home.nativeFolder(), () -> false);
        ValueSplitter splitter = new ValueSplitter(Home.nativeFolder(), () -> false);
        List<SharingResults.OfKey> keys = new ArrayList<>();
        ValueSplit split = null;
        SharingCase.Metered metered = sharing.metered();
        if (metered != null) {
            for (SharingCase.Named named : metered.keys()) {
                keys.add(new SharingResults.OfKey(
                        named, settling.settle(metered.readings(), named.key(), metered.tariff())));
            }
            split = metered.splitsValue() ? splitter.split(MeteredGame.of(metered.readings(), metered.tariff())) : null;
        }
        SharingCase.Game game = sharing.game();
        return new SharingResults(sharing, keys, split, game == null ? null : splitter.split(game.values()));
    }

    /** Results as text that can be read in a pipe. */
    private static final class Text {
        private static final int MOST_LINES = 40;
        private static final double THOUSAND = 1000;
        private static final double CENTS = 100;

        private final PrintStream out;
        private final SharingResults results;
        private final String currency;

        Text(PrintStream out, SharingResults results) {
            this.out = out;
            this.results = results;
            currency = results.of().currency();
        }

        void print() {
            out.println(results.of().name());
            results.keys().forEach(this::key);
            SharingCase.Metered metered = results.of().metered();
            if (metered != null && results.split() != null) {
                out.println();
                out.println("What sharing is worth in all, split by what each member adds to it:");
                split(results.split(), metered.readings().community.listMembers());
            }
            SharingCase.Game game = results.of().game();
            if (game != null && results.gameSplit() != null) {
                out.println();
                out.println("The game:");
                split(results.gameSplit(), game.players());
            }
        }

        private void line(String format, Object... values) {
            out.println(String.format(Locale.ROOT, format, values).stripTrailing());
        }

        private void key(SharingResults.OfKey key) {
            out.println();
            out.println(
                    key.named().name() + ": " + KeyWords.rule(key.named().key()).in(Locale.ENGLISH));
            out.println("  " + KeyWords.leftover(key.named().key()).in(Locale.ENGLISH));
            line(
                    "  %,.1f kWh are shared; %.2f %s stay with the community.",
                    key.settlement().sharedWh() / THOUSAND, key.settlement().fundCents() / CENTS, currency);
            unevenness(key);
            line("  %-20s %10s %10s %10s %10s %10s", "member", "needs kWh", "shared", "alone", "together", "gains");
            List<Settlement.Outcome> outcomes = key.settlement().listOutcomes();
            outcomes.stream().limit(MOST_LINES).forEach(this::outcome);
            if (outcomes.size() > MOST_LINES) {
                out.println("  and " + (outcomes.size() - MOST_LINES) + " more; --json has all.");
            }
            List<Settlement.Outcome> worse =
                    outcomes.stream().filter(o -> o.shortfallCents() > 0).toList();
            out.println(
                    worse.isEmpty()
                            ? "  Nobody is worse off than alone."
                            : "  Worse off than alone: " + worse.size() + ", together by "
                                    + money(worse.stream()
                                            .mapToLong(Settlement.Outcome::shortfallCents)
                                            .sum())
                                    + " " + currency + ".");
            for (Sharing.Missing missing : key.result().missing()) {
                line(
                        "  %s: %.1f kWh are missing in %s to the least share that was promised.",
                        meter(missing.consumer()), missing.wh() / THOUSAND, missing.month());
            }
        }

        private void unevenness(SharingResults.OfKey key) {
            double alone = results.unevenness(key, false);
            double together = results.unevenness(key, true);
            if (!Double.isNaN(alone) && !Double.isNaN(together)) {
                line(
                        "  How unevenly energy weighs on incomes (Gini, 0 = evenly): %.3f alone, %.3f together.",
                        alone, together);
            }
        }

        private void outcome(Settlement.Outcome outcome) {
            line(
                    "  %-20s %10.1f %10.1f %10s %10s %10s",
                    outcome.member(),
                    outcome.needWh() / THOUSAND,
                    (outcome.coveredWh() + outcome.soldWh()) / THOUSAND,
                    money(outcome.aloneCents()),
                    money(outcome.togetherCents()),
                    money(outcome.gainCents()));
        }

        private String meter(int consumer) {
            SharingCase.@Nullable Metered metered = results.of().metered();
            return metered == null
                    ? ""
                    : metered.readings().community.listConsumers().get(consumer).id();
        }

        private static String money(long cents) {
            return String.format(Locale.ROOT, "%.2f", cents / CENTS);
        }

        private void split(ValueSplit split, List<String> players) {
            boolean hasNucleolus = !split.nucleolus().isEmpty();
            line("  %-20s %12s %12s %12s", "member", "alone", "Shapley", hasNucleolus ? "nucleolus" : "");
            for (int i = 0; i < Math.min(MOST_LINES, players.size()); i++) {
                line(
                        "  %-20s %12.2f %12.2f %12s",
                        players.get(i),
                        split.alone().get(i),
                        split.shapley().get(i),
                        hasNucleolus
                                ? String.format(
                                        Locale.ROOT, "%.2f", split.nucleolus().get(i))
                                : "");
            }
            if (players.size() > MOST_LINES) {
                out.println("  and " + (players.size() - MOST_LINES) + " more; --json has all.");
            }
            if (split.method() == ValueSplit.Method.SAMPLED) {
                line("  Found from a sample; off by at most %.1f %% of the mean, 19 times of 20.", split.error() * 100);
            }
            if (split.worst().coalition() > 0) {
                boolean stable = split.worst().amount() <= 1e-9 * Math.abs(split.whole());
                out.println(
                        stable
                                ? "  By Shapley no group gets less than it is worth alone."
                                : String.format(
                                        Locale.ROOT,
                                        "  By Shapley a group gets %.2f less than it is worth alone; the nucleolus makes the largest such complaint least.",
                                        split.worst().amount()));
            }
        }
    }
}
