package org.commonshed.energy.reading;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonshed.energy.SunMachines;
import org.commonshed.energy.Surpluses;
import org.commonshed.energy.kept.SurplusRows;
import org.commonshed.engine.energy.surplus.Surplus;
import org.commonshed.picture.HeatMap;
import org.commonshed.picture.Table;

/** The page of the sun to spare from what was worked out. */
final class SurplusBoard {
    private static final int MONTHS = 12;
    private static final double THOUSAND = 1000;
    private static final double MANY = 100;

    private final Sight sight;
    private final Surpluses.Left left;
    private final Surpluses.Part part;
    private final Surplus surplus;

    /** @param part which part of it is shown */
    SurplusBoard(Sight sight, Surpluses.Left left, Surpluses.Part part) {
        this.sight = sight;
        this.left = left;
        this.part = part;
        surplus = left.of(part);
    }

    /** "In a typical year Mill Spring has 12 MWh of sun to spare." */
    static String headline(Sight sight, Surplus surplus) {
        return sight.say("energy.sun.headline", sight.head().name(), sight.kwh(Math.round(surplus.yearKwh())));
    }

    /** What the other parts of the page are made of. */
    record Rest(SurplusViews.Runs runs, SurplusViews.Planner planner, List<String> wrong) {}

    SurplusViews.Surplus show(Rest rest) {
        List<String> lead = new ArrayList<>(List.of(sight.say("energy.sun.lead." + part.word())));
        best().ifPresent(lead::add);
        double top = IntStream.rangeClosed(1, MONTHS)
                .mapToDouble(this::highest)
                .max()
                .orElse(0);
        boolean isMany = top >= THOUSAND;
        return new SurplusViews.Surplus(
                sight.head(),
                headline(sight, surplus),
                lead,
                sight.say("energy.made", sight.words().time(left.made())),
                left.isOld(),
                sight.say(isMany ? "energy.sun.unit.many" : "energy.sun.unit"),
                heat(top, isMany ? THOUSAND : 1),
                table(),
                rest.runs(),
                rest.planner(),
                rest.wrong());
    }

    private double highest(int month) {
        return IntStream.range(0, Surplus.HOURS)
                .mapToDouble(hour -> surplus.kwh(month, hour))
                .max()
                .orElse(0);
    }

    /** The month with most, and the hours around its highest that have at least half of that. */
    private Optional<String> best() {
        int best = 1;
        for (int month = 2; month <= MONTHS; month++) {
            best = surplus.monthKwh(month) > surplus.monthKwh(best) ? month : best;
        }
        double half = highest(best) / 2;
        if (half <= 0) {
            return Optional.empty();
        }
        int month = best;
        int[] hours = IntStream.range(0, Surplus.HOURS)
                .filter(hour -> surplus.kwh(month, hour) >= half)
                .toArray();
        return Optional.of(sight.say(
                "energy.sun.best", name(best, TextStyle.FULL_STANDALONE), hours[0], hours[hours.length - 1] + 1));
    }

    private String name(int month, TextStyle style) {
        return Month.of(month).getDisplayName(style, sight.words().locale());
    }

    /** Hours of the day with any sun to spare in some month. */
    private int[] hours() {
        int[] hours = IntStream.range(0, Surplus.HOURS)
                .filter(hour -> IntStream.rangeClosed(1, MONTHS).anyMatch(month -> surplus.kwh(month, hour) > 0))
                .toArray();
        return hours.length == 0
                ? IntStream.range(0, Surplus.HOURS).toArray()
                : IntStream.rangeClosed(hours[0], hours[hours.length - 1]).toArray();
    }

    private String heat(double top, double unit) {
        int[] shown = hours();
        List<HeatMap.Row> rows = new ArrayList<>();
        for (int m = 1; m <= MONTHS; m++) {
            int month = m;
            List<HeatMap.Cell> cells = Arrays.stream(shown)
                    .mapToObj(hour -> cell(surplus.kwh(month, hour), top, unit))
                    .toList();
            rows.add(new HeatMap.Row(name(month, TextStyle.SHORT_STANDALONE), cells));
        }
        List<String> hours = Arrays.stream(shown).mapToObj(String::valueOf).toList();
        return new HeatMap(sight.say("energy.sun.map"), "", hours, rows).draw().toString();
    }

    private HeatMap.Cell cell(double kwh, double top, double unit) {
        double number = kwh / unit;
        double tens = top / unit >= MANY ? 1 : 10;
        return new HeatMap.Cell(top > 0 ? kwh / top : 0, sight.amount(Math.rint(number * tens) / tens));
    }

    private String table() {
        Table table = new Table(
                sight.say("energy.sun.map"),
                List.of(
                        Table.Column.words(sight.say("energy.sun.month")),
                        Table.Column.numbers(sight.say("energy.sun.day.mean")),
                        Table.Column.numbers(sight.say("energy.sun.month.all"))));
        for (int month = 1; month <= MONTHS; month++) {
            table.row(
                    name(month, TextStyle.FULL_STANDALONE),
                    sight.amount(Math.rint(surplus.dayKwh(month))),
                    sight.amount(Math.rint(surplus.monthKwh(month))));
        }
        return table.draw().toString();
    }

    /** @param chosen which of the stretches, from 0; their names lead to the others */
    SurplusViews.Runs runs(List<SunMachines.Stretch> stretches, int chosen) {
        if (stretches.isEmpty()) {
            return new SurplusViews.Runs("", List.of(), List.of());
        }
        SunMachines.Stretch now = stretches.get(chosen);
        String address = sight.head().address() + "/surplus?stretch=";
        return new SurplusViews.Runs(
                now.name(),
                stretches.stream()
                        .map(one -> new SurplusViews.Stretch(one.name(), address + one.column() + "#runs", one == now))
                        .toList(),
                Surpluses.listRuns(surplus, now).stream()
                        .map(told -> new SurplusViews.Run(
                                told.name(sight.words()),
                                told.use().actorName(),
                                "/actors/" + told.use().actor(),
                                sight.kwh(told.use().kwh()),
                                told.when(sight.words())))
                        .toList());
    }

    SurplusViews.Planner planner(List<SurplusRows.Portion> portions, boolean mayKeep) {
        String said = left.kept()
                .map(kept -> sight.say("energy.sun.kept." + kept.word()))
                .orElse(sight.say("energy.sun.kept.none"));
        List<SurplusViews.Part> parts = List.of(Surpluses.Part.values()).stream()
                .map(each -> new SurplusViews.Part(
                        each.word(),
                        sight.say(
                                "energy.sun.part." + each.word(),
                                sight.kwh(Math.round(left.of(each).yearKwh()))),
                        each == part))
                .toList();
        Table table = new Table(
                sight.say("energy.sun.periods"),
                List.of(
                        Table.Column.words(sight.say("energy.sun.from")),
                        Table.Column.words(sight.say("energy.sun.to")),
                        Table.Column.numbers(sight.say("energy.sun.period.kwh"))));
        for (SurplusRows.Portion portion : portions) {
            table.row(
                    sight.words().date("energy.sun.day", portion.from()),
                    sight.words().date("energy.sun.day", portion.to()),
                    sight.amount(Math.rint(portion.kwh())));
        }
        return new SurplusViews.Planner(
                said, mayKeep, !portions.isEmpty(), parts, table.draw().toString());
    }
}
