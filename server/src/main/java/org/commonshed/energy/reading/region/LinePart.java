package org.commonshed.energy.reading.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonshed.energy.making.RegionFound;
import org.commonshed.engine.energy.first.TypicalDays;
import org.commonshed.picture.StepLines;
import org.commonshed.picture.Table;

/** What passes over a line on the bright and the dull day of two months. */
final class LinePart {
    private static final int HEIGHT = 200;
    private static final double WATTS = 1000;
    private static final int SHOWN = TypicalDays.HALVES * TypicalDays.HOURS; // hours
    private static final int BLOCK = 4; // hours of a row of the table

    private final RegionSight sight;
    private final Optional<RegionFound.Part> part; // empty for the region itself
    private final int span;

    /**
     * The line of a neighbourhood, or of the region where it is none of them.
     *
     * @param place its id
     * @param span of {@link TypicalDays}
     */
    LinePart(RegionSight sight, String place, int span) {
        this.sight = sight;
        this.span = span;
        part = sight.found().parts().stream()
                .filter(one -> one.place().equals(place))
                .findFirst();
    }

    RegionViews.Line show() {
        List<RegionViews.Choice> layers = new ArrayList<>();
        layers.add(new RegionViews.Choice(
                "", sight.say("energy.layers.line.region", sight.region().name()), part.isEmpty()));
        for (RegionFound.Part one : sight.found().parts()) {
            layers.add(new RegionViews.Choice(
                    one.place(), sight.name(one), part.filter(one::equals).isPresent()));
        }
        List<RegionViews.Choice> spans = IntStream.range(0, TypicalDays.SPANS)
                .mapToObj(s -> new RegionViews.Choice(String.valueOf(s + 1), sight.span(s), s == span))
                .toList();
        return new RegionViews.Line(layers, spans, picture(), table(), said());
    }

    private int[] line() {
        return part.map(RegionFound.Part::lineW).orElse(sight.found().gridW());
    }

    private List<Double> kw(int[] watts) {
        int from = TypicalDays.step(span, 0, 0);
        return Arrays.stream(watts, from, from + SHOWN)
                .mapToObj(one -> one / WATTS)
                .toList();
    }

    private String picture() {
        List<StepLines.Line> lines = new ArrayList<>();
        part.ifPresent(one -> lines.add(
                new StepLines.Line(StepLines.Look.SECOND, sight.say("energy.layers.line.homes"), kw(one.homesW()))));
        lines.add(new StepLines.Line(StepLines.Look.FIRST, sight.say("energy.layers.line.own"), kw(line())));
        double most = 0;
        double least = 0;
        for (StepLines.Line line : lines) {
            for (double kw : line.values()) {
                most = Math.max(most, kw);
                least = Math.min(least, kw);
            }
        }
        List<StepLines.Mark> marks = new ArrayList<>(List.of(new StepLines.Mark(0, "0")));
        if (most > 0) {
            marks.add(new StepLines.Mark(most, sight.kw(most)));
        }
        if (least < -(most - least) / 10) {
            marks.add(new StepLines.Mark(least, sight.kw(least)));
        }
        List<String> days = List.of(sight.say("energy.layers.bright"), sight.say("energy.layers.dull"));
        return new StepLines(said(), HEIGHT, lines, marks, days).draw().toString();
    }

    /** "On a day as these are, 120 kWh come in and 30 kWh go out." */
    private String said() {
        double in = 0;
        double out = 0;
        for (double kw : kw(line())) {
            in += Math.max(0, kw) / TypicalDays.HALVES;
            out += Math.max(0, -kw) / TypicalDays.HALVES;
        }
        return sight.say("energy.layers.line.said", sight.kwh(Math.rint(in)), sight.kwh(Math.rint(out)));
    }

    /** Means of some hours each. */
    private String table() {
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.words(sight.say("energy.layers.day")),
                Table.Column.words(sight.say("energy.layers.hours")),
                Table.Column.numbers(sight.say("energy.layers.line.own"))));
        part.ifPresent(one -> columns.add(Table.Column.numbers(sight.say("energy.layers.line.homes"))));
        Table table = new Table(sight.say("energy.layers.line"), columns);
        for (int from = 0; from < SHOWN; from += BLOCK) {
            String day = sight.say(from < TypicalDays.HOURS ? "energy.layers.bright" : "energy.layers.dull");
            int hour = from % TypicalDays.HOURS;
            List<String> cells = new ArrayList<>(
                    List.of(day, sight.say("energy.layers.from-to", hour, hour + BLOCK), mean(line(), from)));
            int at = from;
            part.ifPresent(one -> cells.add(mean(one.homesW(), at)));
            table.row(cells.toArray(String[]::new));
        }
        return table.draw().toString();
    }

    private String mean(int[] watts, int from) {
        double kw = kw(watts).subList(from, from + BLOCK).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return sight.amount(Math.rint(kw * 10) / 10);
    }
}
