package org.commonshed.command.energy;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.energy.owning.Actor;
import org.commonshed.engine.energy.owning.CashFlows;
import org.commonshed.engine.energy.owning.Ownership;
import org.commonshed.engine.energy.owning.Waterfall;
import org.commonshed.files.energy.owning.OwningCase;
import org.commonshed.files.energy.owning.OwningFile;
import org.commonshed.files.energy.owning.OwningJson;
import org.commonshed.files.tree.Read;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows a project's money under every owner of a case. */
@Command(
        name = "own",
        description = "Says where each euro of an energy project ends, and how much of it stays here, for each owner.",
        footer = {
            "",
            "Example:",
            "  ./commonshed energy own examples/energy/owning/school-roof.json",
            "",
            "The file is described in docs/reference/energy-owning.md.",
            "Ends with 0, or with 2 when a file has problems."
        })
public final class OwnCommand implements Callable<Integer> {
    private static final double CENTS = 100;

    private final Screen screen;

    @Parameters(paramLabel = "CASE.json", description = "What is built, what it brings, who could own it.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Writes JSON, with every payment of every year.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    /** One for a screen. */
    public OwnCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Read<OwningCase> read = OwningFile.read(file);
        screen.tellAbout(file, read.problems(), read.hints());
        if (read.found().isEmpty()) {
            return Ending.PROBLEMS.code;
        }
        OwningCase owning = read.found().get();
        List<CashFlows> all = new ArrayList<>();
        for (Ownership owner : owning.owners()) {
            all.add(Waterfall.follow(owning.project(), owner));
        }
        if (json) {
            screen.out().print(OwningJson.text(owning, all));
        } else {
            print(owning, all);
        }
        return Ending.DONE.code;
    }

    private void line(String format, Object... values) {
        screen.out().println(String.format(Locale.ROOT, format, values).stripTrailing());
    }

    private void print(OwningCase owning, List<CashFlows> all) {
        PrintStream out = screen.out();
        out.println(owning.name() + ", " + owning.project().years() + " years");
        for (CashFlows flows : all) {
            out.println();
            line(
                    "%s: of each %s of value %.0f %% stays in the neighbourhood.",
                    flows.ownership().id(),
                    owning.currency().isEmpty() ? "unit" : owning.currency(),
                    flows.localRetention() * 100);
            leaves(flows);
            line("  Members are better off by %,.0f in today's money.", flows.presentValue(Actor.MEMBERS) / CENTS);
            flows.findBreakEvenShareCents()
                    .ifPresent(cents -> line(
                            "  A share, one of %d, is worth up to %,.2f; %,.2f would be needed for it.",
                            flows.ownership().shares(),
                            cents / CENTS,
                            flows.equityCents() / CENTS / flows.ownership().shares()));
            if (flows.owedCents() > 0) {
                line("  At the end %,.2f of the loan are still owed.", flows.owedCents() / CENTS);
            }
        }
    }

    private void leaves(CashFlows flows) {
        long all = flows.total().values().stream().mapToLong(cents -> cents).sum();
        for (Map.Entry<CashFlows.Leaf, Long> leaf : flows.total().entrySet()) {
            if (leaf.getValue() > 0) {
                line(
                        "  %-34s %14s %5.1f %%  %s",
                        words(leaf.getKey(), flows.ownership()),
                        String.format(Locale.ROOT, "%,.2f", leaf.getValue() / CENTS),
                        100.0 * leaf.getValue() / all,
                        flows.isLocal(leaf.getKey()) ? "here" : "outside");
            }
        }
    }

    private static String words(CashFlows.Leaf leaf, Ownership ownership) {
        return switch (leaf) {
            case SAVINGS -> "saved on members' bills";
            case DEBT_SERVICE ->
                ownership.finance().lender() == Actor.COOP_FUND ? "to the co-op's fund, for the loan" : "to the bank";
            case GRANTS -> "grants given back";
            case RUNNING_LOCAL -> "running it: earned by people here";
            case RUNNING_OUTSIDE -> "running it: to others";
            case RESERVE -> "laid back for what must be renewed";
            case DIVIDEND -> "to members";
            case SOLIDARITY -> "to the solidarity fund";
            case OWNERS -> owner(ownership);
        };
    }

    private static String owner(Ownership ownership) {
        return switch (ownership.kind()) {
            case HOUSEHOLD, COOP -> "to members, as owners";
            case MUNICIPAL -> "to the municipality";
            case LEASE -> "to the lessor";
            case UTILITY -> "to the utility";
        };
    }
}
