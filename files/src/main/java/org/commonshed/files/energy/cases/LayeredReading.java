package org.commonshed.files.energy.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.layers.Island;
import org.commonshed.engine.energy.layers.Layer;
import org.commonshed.engine.energy.layers.LayeredCase;
import org.commonshed.files.tree.Part;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** One reading of a case of layers; things of a layer are written as in a case of one. */
final class LayeredReading {
    private static final Set<String> KNOWN =
            Set.of("case", "currency", "time", "series", "finance", "grid", "layer", "note", "source");
    private static final Set<String> KNOWN_OF_LAYER =
            Set.of("id", "line_kw", "loads", "sources", "stores", "generators", "stands_alone", "layers", "note");
    private static final List<String> NO_LOAD = List.of("bus", "shift", "unserved_per_kwh");
    private static final List<String> NO_SOURCE = List.of("bus");
    private static final List<String> NO_STORE = List.of("bus", "start", "end", "there", "taken_kwh", "least_kwh");
    private static final List<String> NO_GENERATOR = List.of(
            "bus", "least_share", "start_cost", "stop_cost", "on_at_start", "min_up_hours", "min_down_hours", "also");
    private static final List<String> NO_FUEL = List.of("tank_units", "units_per_hour", "co2_kg_per_unit");
    private static final int MOST_LAYERS = 1000;
    private static final int MOST_DEEP = 5;
    private static final long MOST_MOMENTS = 1_000_000; // layers times steps
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    private final Part root;
    private final TimeGrid time;
    private final SeriesReading series;
    private final Things things;
    private final Set<String> ids = new HashSet<>();
    private int layers;

    LayeredReading(Part root, Tables tables) {
        this.root = root;
        time = CaseReading.time(root);
        series = new SeriesReading(time, tables, SeriesReading.named(root.object("series")));
        things = new Things(series, List.of("electricity"));
    }

    /** Null where there are problems. */
    @Nullable
    LayeredCase layeredCase() {
        root.hintAtOthers(KNOWN);
        Part when = root.object("time");
        Series weights = when == null ? Series.ONE : series.series(when, "weights", 0, Series.ONE);
        Part money = root.object("finance");
        Finance finance = money == null ? Finance.ONE_YEAR : Money.finance(money);
        if (money != null && money.has("budget")) {
            refuse(money, List.of("budget"));
        }
        LayeredCase.Trade trade = trade();
        Part part = root.object("layer");
        Layer outermost = part == null ? null : layer(part, finance, 1);
        if ((long) layers * time.steps() > MOST_MOMENTS) {
            Said sentence = Said.of("energy:too_many.moments", layers, time.steps());
            root.problem("time", "too_many", sentence, Said.of("energy:too_many.mend.moments"));
        }
        if (outermost == null || !root.findings.problems().isEmpty()) {
            return null;
        }
        String name = root.text("case").isEmpty() ? "Layers" : root.text("case");
        String currency = root.text("currency").isEmpty() ? "USD" : root.text("currency");
        return new LayeredCase(name, currency, time, weights, finance, outermost, trade);
    }

    private LayeredCase.Trade trade() {
        Part part = root.object("grid");
        if (part == null || !part.has("buy")) {
            Said mend = Said.of("energy:missing_field.mend.grid", "{\"buy\": 0.30, \"sell\": 0.08}");
            root.problem("grid", "missing_field", Said.of("energy:missing_field.grid"), mend);
            return new LayeredCase.Trade(Series.ZERO, Series.ZERO);
        }
        part.hintAtOthers(Set.of("buy", "sell", "note"));
        Series buy = series.series(part, "buy", 0, Series.ZERO);
        Series sell = series.series(part, "sell", 0, Series.ZERO);
        for (int t = 0; t < time.steps(); t++) {
            if (sell.at(t) > buy.at(t)) {
                Said sentence = Said.of("energy:sell_above_buy", t, sell.at(t), buy.at(t));
                part.problem("sell", "sell_above_buy", sentence, Said.of("energy:sell_above_buy.mend"));
                break;
            }
        }
        return new LayeredCase.Trade(buy, sell);
    }

    private @Nullable Layer layer(Part part, Finance finance, int deep) {
        part.hintAtOthers(KNOWN_OF_LAYER);
        layers++;
        if (layers > MOST_LAYERS || deep > MOST_DEEP) {
            Said sentence = Said.of("energy:too_many.layers", MOST_LAYERS, MOST_DEEP);
            part.problem("layers", "too_many", sentence, Said.of("energy:too_many.mend.homes"));
            return null;
        }
        String id = part.text("id");
        if (id.isEmpty()) {
            missing(part, "id", Said.of("energy:missing_field.mend.id"));
        } else if (!ids.add(id)) {
            part.problem("id", "twice", Said.of("energy:twice", id), Said.of("energy:twice.mend"));
        }
        if (deep > 1 && !part.has("line_kw")) {
            missing(part, "line_kw", Said.of("energy:missing_field.mend.line_kw"));
        }
        if (finance.isOneYear()) {
            CaseReading.needsFinance(part);
        }
        List<Load> loads = things(part, "loads", NO_LOAD, things::load);
        List<Source> sources = things(part, "sources", NO_SOURCE, things::source);
        List<Store> stores = things(part, "stores", NO_STORE, things::store);
        List<Generator> generators = things(part, "generators", NO_GENERATOR, things::generator);
        double line = part.number("line_kw", Math.nextUp(0.0), Money.LARGEST, deep > 1 ? 1 : ENDLESS);
        Island island = island(part);
        List<Layer> children = new ArrayList<>();
        for (Part child : part.objects("layers")) {
            Layer layer = layer(child, finance, deep + 1);
            if (layer != null) {
                children.add(layer);
            }
        }
        return root.findings.problems().isEmpty()
                ? new Layer(id, loads, sources, stores, generators, line, island, children)
                : null;
    }

    private static <T> List<T> things(Part part, String kind, List<String> never, Function<Part, T> reader) {
        for (Part one : part.objects(kind)) {
            refuse(one, never);
            Part fuel = one.has("fuel") ? one.object("fuel") : null;
            if (fuel != null) {
                refuse(fuel, NO_FUEL);
            }
            for (String name : List.of("kw", "kwh")) {
                if (one.values.get(name) instanceof Part size) {
                    refuse(size, List.of("least_if_built"));
                }
            }
        }
        return CaseReading.things(part, kind, reader);
    }

    private static void refuse(Part part, List<String> never) {
        for (String name : never) {
            if (part.has(name)) {
                Said mend = Said.of("energy:not_in_layers.mend");
                part.problem(name, "not_in_layers", Said.of("energy:not_in_layers", name), mend);
            }
        }
    }

    private static void missing(Part part, String name, Said mend) {
        part.problem(name, "missing_field", Said.of("energy:missing_field", name), mend);
    }

    private Island island(Part part) {
        Part alone = part.object("stands_alone");
        if (alone == null) {
            return Island.NEVER;
        }
        alone.hintAtOthers(Set.of("start_steps", "hours", "note"));
        Said mend = Said.of("energy:bad_step.mend.alone", time.steps() - 1);
        Runnable otherwise = () -> alone.problem("start_steps", "bad_step", Said.of("energy:bad_step.alone"), mend);
        List<Integer> starts = Part.wholes(alone.list("start_steps"), 0, time.steps() - 1, otherwise);
        if (starts.isEmpty()) {
            otherwise.run();
        }
        double longest = time.steps() * time.hours();
        double hours = alone.number("hours", time.hours(), longest, time.hours());
        if (!alone.has("hours")) {
            alone.problem(
                    "hours",
                    "missing_field",
                    Said.of("energy:missing_field.hours"),
                    Said.of("energy:missing_field.mend.alone"));
        }
        return starts.isEmpty() ? Island.NEVER : new Island(starts, hours);
    }
}
