package org.commonshed.energy.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.commonshed.energy.making.Found;
import org.commonshed.energy.making.Owning;
import org.commonshed.engine.energy.owning.Actor;
import org.commonshed.engine.energy.owning.CashFlows;
import org.commonshed.engine.energy.owning.Ownership;
import org.commonshed.picture.ShareBar;
import org.commonshed.picture.StepLines;
import org.commonshed.picture.Table;

/** Who could own it: how much of each unit of money stays, who pays and is paid over the years. */
final class OwnerPart {
    private static final double CENTS = 100;
    private static final int BAR = 16;
    private static final int HEIGHT = 260;
    private static final int MOST_LINES = 4;
    private static final StepLines.Look[] LOOKS = {
        StepLines.Look.FIRST, StepLines.Look.SECOND, StepLines.Look.THIRD, StepLines.Look.FOURTH
    };

    private final Sight sight;

    OwnerPart(Sight sight) {
        this.sight = sight;
    }

    /** @param asked word of the way to own it whose money is shown; the co-op where it is none */
    EnergyViews.Owners show(String asked) {
        Found.Venture venture = sight.found().venture();
        List<CashFlows> all = Arrays.stream(Ownership.Kind.values())
                .map(kind -> Owning.follow(sight.found(), kind))
                .toList();
        CashFlows chosen = all.stream()
                .filter(one -> word(one).equals(asked))
                .findFirst()
                .orElse(all.get(Ownership.Kind.COOP.ordinal()));
        List<EnergyViews.Owner> owners =
                all.stream().map(one -> owner(one, one == chosen)).toList();
        List<Actor> actors = actors(chosen);
        return new EnergyViews.Owners(
                sight.say("energy.owner." + word(chosen)),
                owners,
                cash(chosen, actors, venture.years()),
                table(chosen, actors, venture.years()));
    }

    private static String word(CashFlows flows) {
        return flows.ownership().kind().name().toLowerCase(Locale.ROOT);
    }

    private EnergyViews.Owner owner(CashFlows flows, boolean isChosen) {
        double stays = flows.localRetention();
        double known = Double.isNaN(stays) ? 0 : stays;
        String name = sight.say("energy.owner." + word(flows));
        String said = sight.say("energy.owner.stays", sight.percent(known));
        return new EnergyViews.Owner(
                word(flows),
                name,
                said,
                new ShareBar(sight.words().pair(name, said), known, 1 - known, BAR)
                        .draw()
                        .toString(),
                sight.money(flows.equityCents() / CENTS),
                flows.findBreakEvenShareCents()
                        .map(cents -> sight.money(cents / CENTS))
                        .orElse("–"),
                sight.head().address() + "?owner=" + word(flows) + "#owners",
                isChosen);
    }

    /** Those through whose hands most money goes. */
    private static List<Actor> actors(CashFlows flows) {
        return Arrays.stream(Actor.values())
                .filter(actor -> actor != Actor.PROJECT)
                .filter(actor -> Arrays.stream(flows.net(actor)).anyMatch(cents -> cents != 0))
                .sorted((a, b) -> Double.compare(moved(flows, b), moved(flows, a)))
                .toList();
    }

    private static double moved(CashFlows flows, Actor actor) {
        return Arrays.stream(flows.net(actor)).mapToDouble(Math::abs).sum();
    }

    private String name(Actor actor) {
        return sight.say("energy.actor." + actor.name().toLowerCase(Locale.ROOT));
    }

    /** What each has got in all by a year, less what they gave; [year from 0] money. */
    private static List<Double> added(CashFlows flows, Actor actor) {
        List<Double> added = new ArrayList<>();
        long sum = 0;
        for (long cents : flows.net(actor)) {
            sum += cents;
            added.add(sum / CENTS);
        }
        return added;
    }

    private String cash(CashFlows flows, List<Actor> actors, int years) {
        List<StepLines.Line> lines = IntStream.range(0, Math.min(MOST_LINES, actors.size()))
                .mapToObj(i -> new StepLines.Line(LOOKS[i], name(actors.get(i)), added(flows, actors.get(i))))
                .toList();
        double high = lines.stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double low = lines.stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
        List<StepLines.Mark> marks = new ArrayList<>(List.of(new StepLines.Mark(0, "0")));
        double near = (high - low) / 12;
        for (double edge : new double[] {low, high}) {
            if (Math.abs(edge) > near) {
                marks.add(new StepLines.Mark(edge, sight.amount(edge)));
            }
        }
        List<String> ticks = IntStream.rangeClosed(0, years)
                .mapToObj(year -> year % 5 == 0 ? String.valueOf(year) : "")
                .toList();
        String finding = sight.say("energy.cash.finding", years);
        return new StepLines(finding, HEIGHT, lines, marks, ticks).draw().toString();
    }

    private String table(CashFlows flows, List<Actor> actors, int years) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.words(sight.say("energy.cash.who"))));
        List<Integer> shown =
                IntStream.rangeClosed(0, years / 5).mapToObj(k -> k * 5).toList();
        shown.forEach(year -> columns.add(Table.Column.numbers(sight.say("energy.cash.year", year))));
        Table table = new Table(sight.say("energy.cash"), columns);
        for (Actor actor : actors) {
            List<Double> added = added(flows, actor);
            List<Table.Cell> cells = new ArrayList<>(List.of(Table.Cell.of(name(actor))));
            shown.forEach(year -> cells.add(Table.Cell.of(sight.amount(Math.round(added.get(year))))));
            table.row(cells);
        }
        return table.draw().toString();
    }
}
