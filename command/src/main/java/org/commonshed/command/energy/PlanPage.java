package org.commonshed.command.energy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.size.Dispatch;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.size.SizingOutcome;
import org.commonshed.picture.Markup;
import org.commonshed.picture.PowerWeek;

/** A plan of energy as one page: what it says on the screen, and a week of how it runs in winter and in summer. */
final class PlanPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ROOT);
    private static final int WEEK = 7;

    private PlanPage() {}

    static String text(EnergyPlan plan) {
        EnergyCase energy = plan.energy();
        Markup body = new Markup().open("body").open("main", "id", "content");
        body.element("h1", energy.name() + ": " + Sentences.number(plan.total()) + " " + energy.currency());
        var bytes = new ByteArrayOutputStream();
        var screen = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        new PlanText(screen, plan).print(SizingOutcome.Ending.BEST);
        screen.flush();
        int perDay = 24 * energy.time().stepsPerHour();
        int steps = energy.time().steps();
        for (int from : List.of(0, steps / 2 / perDay * perDay)) {
            if (from == 0 || steps >= 2 * WEEK * perDay) {
                body.element("h2", "Where the power comes from, hour by hour")
                        .add(week(plan, from, perDay).draw());
            }
        }
        body.element("h2", "In numbers")
                .element("pre", bytes.toString(StandardCharsets.UTF_8))
                .close()
                .close();
        return Page.html(energy.name(), body);
    }

    /** The first year that may come, on the first bus. */
    private static PowerWeek week(EnergyPlan plan, int from, int perDay) {
        EnergyCase energy = plan.energy().years().get(0).change();
        Dispatch run = plan.years().get(0);
        String bus = energy.buses().get(0);
        int to = Math.min(run.steps(), from + WEEK * perDay);
        List<PowerWeek.Layer> layers = new ArrayList<>();
        for (int i = 0; i < run.source.length; i++) {
            Source source = energy.sources().get(i);
            if (source.bus().equals(bus)) {
                layers.add(layer(kind(source.kind()), source.id(), Arrays.copyOfRange(run.source[i], from, to)));
            }
        }
        for (int i = 0; i < run.made.length; i++) {
            if (energy.generators().get(i).bus().equals(bus)) {
                String id = energy.generators().get(i).id();
                layers.add(layer(PowerWeek.Kind.FUEL, id, Arrays.copyOfRange(run.made[i], from, to)));
            }
        }
        for (int i = 0; i < run.discharge.length; i++) {
            if (energy.stores().get(i).bus().equals(bus)) {
                String id = energy.stores().get(i).id();
                layers.add(layer(PowerWeek.Kind.STORE, id, Arrays.copyOfRange(run.discharge[i], from, to)));
            }
        }
        if (energy.findGrid().filter(grid -> grid.bus().equals(bus)).isPresent()) {
            layers.add(layer(PowerWeek.Kind.GRID, "from the grid", Arrays.copyOfRange(run.bought(), from, to)));
        }
        List<String> days = new ArrayList<>();
        for (int t = from; t < to; t += perDay) {
            days.add(DAY.format(energy.time().at(t)));
        }
        String name = "Power in kW over " + days.size() + " days from " + days.get(0);
        return new PowerWeek(name, "kW", layers, used(energy, run, from, to), days);
    }

    private static PowerWeek.Line used(EnergyCase energy, Dispatch run, int from, int to) {
        String bus = energy.buses().get(0);
        double[] used = new double[to - from];
        for (int i = 0; i < energy.loads().size(); i++) {
            for (int t = from; t < to && energy.loads().get(i).bus().equals(bus); t++) {
                double moved = run.here[i][t] - run.away[i][t] - run.unserved[i][t];
                used[t - from] += energy.loads().get(i).kw().at(t) + moved;
            }
        }
        return line("what people use", used);
    }

    private static PowerWeek.Kind kind(Source.Kind kind) {
        return switch (kind) {
            case PV -> PowerWeek.Kind.SUN;
            case WIND -> PowerWeek.Kind.WIND;
            case RIVER -> PowerWeek.Kind.WATER;
            case OTHER -> PowerWeek.Kind.OTHER;
        };
    }

    private static PowerWeek.Layer layer(PowerWeek.Kind kind, String name, double[] values) {
        return new PowerWeek.Layer(kind, line(name, values));
    }

    private static PowerWeek.Line line(String name, double[] values) {
        return new PowerWeek.Line(name, Arrays.stream(values).boxed().toList());
    }
}
