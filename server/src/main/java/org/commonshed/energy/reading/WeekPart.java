package org.commonshed.energy.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.commonshed.energy.making.Found;
import org.commonshed.picture.PowerWeek;
import org.commonshed.picture.StepLines;
import org.commonshed.picture.Table;

/** A week of how it runs: where the power comes from, what the battery holds and what should be kept in it. */
final class WeekPart {
    static final int WEEKS = 52;
    private static final int DAYS = 7;
    private static final double WATTS = 1000;
    private static final int BATTERY_HEIGHT = 130;

    private final Sight sight;
    private final Found.Hours hours;
    private final int week;
    private final int from;

    /** @param week 0 to 51 */
    WeekPart(Sight sight, int week) {
        this.sight = sight;
        this.week = week;
        hours = sight.found().hours();
        from = week * DAYS * Days.HOURS;
    }

    EnergyViews.Week show() {
        double most = IntStream.range(from, from + DAYS * Days.HOURS)
                .mapToDouble(t -> hours.reserve()[t] / WATTS)
                .max()
                .orElse(0);
        return new EnergyViews.Week(
                sight.say("energy.week", day(0, "energy.date"), day(DAYS - 1, "energy.date")),
                week == 0 ? "" : address(week - 1),
                week == WEEKS - 1 ? "" : address(week + 1),
                power(),
                sight.found().plan().batteryKwh() < 0.5 ? "" : battery(),
                table(),
                sight.say("energy.reserve.most", sight.kwh(most)));
    }

    private String address(int other) {
        return sight.head().address() + "?week=" + other + "#week";
    }

    private String day(int number, String pattern) {
        return sight.words().date(pattern, Days.of(from + number * Days.HOURS));
    }

    private List<String> days() {
        return IntStream.range(0, DAYS).mapToObj(d -> day(d, "energy.day")).toList();
    }

    /** What comes neither out of the battery nor from the grid is used as it is made. */
    private double atOnce(int t) {
        return Math.max(0, hours.used()[t] - hours.out()[t] - hours.bought()[t]) / WATTS;
    }

    private double water(int t) {
        return Math.min(hours.water()[t] / WATTS, atOnce(t));
    }

    private double sun(int t) {
        return atOnce(t) - water(t);
    }

    private double battery(int t) {
        return hours.out()[t] / WATTS;
    }

    private double grid(int t) {
        return Math.max(0, hours.used()[t] / WATTS - atOnce(t) - battery(t));
    }

    private List<Double> series(IntToDoubleFunction at) {
        return IntStream.range(from, from + DAYS * Days.HOURS)
                .mapToDouble(at)
                .boxed()
                .toList();
    }

    private String power() {
        List<PowerWeek.Layer> layers = new ArrayList<>();
        if (Arrays.stream(hours.water()).anyMatch(w -> w > 0)) {
            layers.add(layer(PowerWeek.Kind.WATER, "energy.from.water", this::water));
        }
        layers.add(layer(PowerWeek.Kind.SUN, "energy.from.sun", this::sun));
        layers.add(layer(PowerWeek.Kind.STORE, "energy.from.battery", this::battery));
        layers.add(layer(PowerWeek.Kind.GRID, "energy.from.grid", this::grid));
        PowerWeek.Line used = new PowerWeek.Line(sight.say("energy.used"), series(t -> hours.used()[t] / WATTS));
        double all = series(t -> hours.used()[t]).stream().mapToDouble(v -> v).sum();
        double bought = series(this::grid).stream().mapToDouble(v -> v * WATTS).sum();
        String finding = sight.say("energy.week.finding", sight.percent(1 - bought / all));
        return new PowerWeek(finding, "kW", layers, used, days()).draw().toString();
    }

    private PowerWeek.Layer layer(PowerWeek.Kind kind, String key, IntToDoubleFunction at) {
        return new PowerWeek.Layer(kind, new PowerWeek.Line(sight.say(key), series(at)));
    }

    private String battery() {
        double full = sight.found().plan().batteryKwh();
        List<StepLines.Line> lines = List.of(
                new StepLines.Line(
                        StepLines.Look.AREA, sight.say("energy.battery.in"), series(t -> hours.level()[t] / WATTS)),
                new StepLines.Line(
                        StepLines.Look.DASHED,
                        sight.say("energy.battery.kept"),
                        series(t -> hours.reserve()[t] / WATTS)));
        List<StepLines.Mark> marks = List.of(new StepLines.Mark(0, "0"), new StepLines.Mark(full, sight.amount(full)));
        String name = sight.say("energy.battery.finding", sight.kwh(full));
        return new StepLines(name, BATTERY_HEIGHT, lines, marks, days()).draw().toString();
    }

    /** Sums of each day. */
    private String table() {
        Table table = new Table(
                sight.say("energy.power"),
                List.of(
                        Table.Column.words(sight.say("energy.table.day")),
                        Table.Column.numbers(sight.say("energy.table.used")),
                        Table.Column.numbers(sight.say("energy.from.water")),
                        Table.Column.numbers(sight.say("energy.from.sun")),
                        Table.Column.numbers(sight.say("energy.from.battery")),
                        Table.Column.numbers(sight.say("energy.from.grid"))));
        for (int d = 0; d < DAYS; d++) {
            table.row(
                    day(d, "energy.date"),
                    sum(d, t -> hours.used()[t] / WATTS),
                    sum(d, this::water),
                    sum(d, this::sun),
                    sum(d, this::battery),
                    sum(d, this::grid));
        }
        return table.draw().toString();
    }

    private String sum(int day, IntToDoubleFunction at) {
        int first = from + day * Days.HOURS;
        return sight.amount(Math.round(
                IntStream.range(first, first + Days.HOURS).mapToDouble(at).sum()));
    }
}
