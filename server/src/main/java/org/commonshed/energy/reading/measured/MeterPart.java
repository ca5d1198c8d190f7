package org.commonshed.energy.reading.measured;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.commonshed.energy.kept.MeterRows;
import org.commonshed.energy.kept.MeterYear;
import org.commonshed.page.Words;
import org.commonshed.picture.StepLines;
import org.commonshed.picture.Table;

/** A year of a meter: its days in a picture, its months as a table, its hours as a file. */
final class MeterPart {
    private static final int HOURS = 24;
    private static final int HEIGHT = 150;
    private static final double WATTS = 1000;
    private static final int PARTS = 12; // of the year, under the picture

    private MeterPart() {}

    static MeterViews.Year show(MeterRows.Meter meter, MeterYear year, Words words) {
        String said = words.say(
                "energy.meter.said",
                words.amounts().quantity(year.kwh(), "kWh"),
                words.date("energy.date.year", year.at(0)),
                words.date("energy.date.year", year.at(year.watts().length - 1)),
                meter.name(),
                words.time(meter.at()));
        return new MeterViews.Year(said, picture(year, words), table(year, words));
    }

    private static List<Double> days(MeterYear year) {
        return IntStream.range(0, year.watts().length / HOURS)
                .mapToObj(day -> sum(year, day * HOURS, (day + 1) * HOURS))
                .toList();
    }

    private static double sum(MeterYear year, int from, int to) {
        return IntStream.range(from, to).mapToLong(t -> year.watts()[t]).sum() / WATTS;
    }

    private static String picture(MeterYear year, Words words) {
        List<Double> days = days(year);
        double most = days.stream().mapToDouble(day -> day).max().orElse(1);
        List<String> ticks = IntStream.range(0, PARTS)
                .mapToObj(part ->
                        month(year, year.watts().length * part / PARTS + year.watts().length / PARTS / 2, words))
                .toList();
        List<StepLines.Mark> marks = List.of(
                new StepLines.Mark(0, "0"),
                new StepLines.Mark(most, words.amounts().quantity(most, "kWh")));
        String name = words.say("energy.meter.days");
        StepLines.Line line = new StepLines.Line(StepLines.Look.AREA, name, days);
        return new StepLines(name, HEIGHT, List.of(line), marks, ticks).draw().toString();
    }

    private static String month(MeterYear year, int hour, Words words) {
        return year.at(hour).getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, words.locale());
    }

    private static String table(MeterYear year, Words words) {
        Table table = new Table(
                words.say("energy.meter.months"),
                List.of(
                        Table.Column.words(words.say("energy.game.month")),
                        Table.Column.numbers(words.say("energy.meter.kwh"))));
        List<Integer> starts = new ArrayList<>();
        for (int t = 0; t < year.watts().length; t++) {
            if (t == 0 || year.at(t).getMonth() != year.at(t - 1).getMonth()) {
                starts.add(t);
            }
        }
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : year.watts().length;
            String name = words.date("energy.date.month", year.at(starts.get(i)));
            table.row(name, words.amounts().amount(Math.round(sum(year, starts.get(i), to))));
        }
        return table.draw().toString();
    }

    /** Every hour with its mean power, as the same house reads it again. */
    static String csv(MeterYear year) {
        StringBuilder text = new StringBuilder("time,power (kW)\n");
        for (int t = 0; t < year.watts().length; t++) {
            text.append(year.at(t)).append(',');
            text.append(String.format(Locale.ROOT, "%.3f", year.watts()[t] / WATTS))
                    .append('\n');
        }
        return text.toString();
    }
}
