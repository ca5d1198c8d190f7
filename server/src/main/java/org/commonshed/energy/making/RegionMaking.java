package org.commonshed.energy.making;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.first.FirstRegion;
import org.commonshed.engine.energy.layers.Layer;
import org.commonshed.engine.energy.layers.LayerPlan;
import org.commonshed.engine.energy.layers.LayeredCase;
import org.commonshed.engine.energy.layers.LayeredPlan;
import org.commonshed.engine.energy.layers.Layers;
import org.commonshed.engine.energy.layers.Message;
import org.commonshed.engine.energy.layers.Wire;
import org.commonshed.live.underway.Progress;

/** Plans the layers of a region, and beside it each neighbourhood with nobody but the big grid; it can be stopped. */
public final class RegionMaking {
    private static final Layers.Wishes NEAR = new Layers.Wishes(0.002, 200, Layers.Wishes.USUAL.threads());
    private static final double THOUSAND = 1000;

    private final Path nativeFolder;
    private final Progress progress;

    /** @param nativeFolder where the outside solver is unpacked to */
    public RegionMaking(Path nativeFolder, Progress progress) {
        this.nativeFolder = nativeFolder;
        this.progress = progress;
    }

    /**
     * A neighbourhood.
     *
     * @param answered whether it said anything itself
     */
    public record Neighbourhood(FirstRegion.Member member, boolean answered) {}

    /** @throws CancellationException when it was stopped */
    public RegionFound make(String id, List<Neighbourhood> neighbourhoods, FirstRegion.Wishes wishes) {
        progress.at("energy-layers-case");
        FirstRegion region = FirstRegion.of(
                id, neighbourhoods.stream().map(Neighbourhood::member).toList(), wishes);
        progress.at("energy-layers-plan");
        Ear ear = new Ear();
        LayeredPlan plan = find(region.layered(), ear);
        double alone = 0;
        double aloneLeast = 0;
        for (int i = 0; i < neighbourhoods.size(); i++) {
            progress.at("energy-layers-alone", i, neighbourhoods.size());
            LayeredPlan one = find(region.alone(i), Wire.DEAF);
            alone += one.total();
            aloneLeast += one.least();
        }
        List<RegionFound.Part> parts = new ArrayList<>();
        for (int i = 0; i < neighbourhoods.size(); i++) {
            parts.add(part(neighbourhoods.get(i), region.layered(), i, plan, ear));
        }
        return new RegionFound(
                asked(region, wishes),
                new RegionFound.Costs(plan.total(), plan.least(), alone, aloneLeast),
                parts,
                watts(plan.layers().get(0), region.layered()));
    }

    private LayeredPlan find(LayeredCase layered, Wire wire) {
        return new Layers(nativeFolder, NEAR, wire, progress::isStopped)
                .find(layered)
                .filter(plan -> !progress.isStopped())
                .orElseThrow(() -> new CancellationException("stopped while planning layers"));
    }

    private static RegionFound.Asked asked(FirstRegion region, FirstRegion.Wishes wishes) {
        LayeredCase layered = region.layered();
        return new RegionFound.Asked(
                layered.currency(),
                layered.finance().years(),
                wishes.hours(),
                wishes.homeHours(),
                wishes.homeShare(),
                region.darkest());
    }

    /** Of each two layers in the plan the second is that of the homes. */
    private static RegionFound.Part part(
            Neighbourhood one, LayeredCase layered, int number, LayeredPlan plan, Ear ear) {
        Layer layer = layered.root().children().get(number);
        LayerPlan own = plan.layers().get(1 + 2 * number);
        LayerPlan homes = plan.layers().get(2 + 2 * number);
        double kwh = 0;
        for (Layer each : layer.all().toList()) {
            for (Load load : each.loads()) {
                kwh += sum(load.kw(), layered);
            }
        }
        double water = IntStream.range(0, layer.sources().size())
                .mapToDouble(i -> own.sourceKw().get(i) * mean(layer.sources().get(i), layered))
                .sum();
        return new RegionFound.Part(
                one.member().id(),
                one.answered(),
                one.member().answers().homes(),
                layer.island().hours(),
                kwh,
                new RegionFound.Built(
                        Running.clean(sum(homes.sourceKw())),
                        Running.clean(sum(homes.storeKwh())),
                        water,
                        Running.clean(sum(own.storeKwh()))),
                own.missingKwh() + homes.missingKwh(),
                watts(own, layered),
                watts(homes, layered),
                ear.passed(own.id()));
    }

    private static double sum(Series series, LayeredCase layered) {
        return IntStream.range(0, layered.time().steps())
                .mapToDouble(t -> series.at(t) * layered.weights().at(t))
                .sum();
    }

    private static double mean(Source source, LayeredCase layered) {
        return sum(source.kwPerKw(), layered) / sum(Series.ONE, layered);
    }

    private static double sum(List<Double> sizes) {
        return sizes.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static int[] watts(LayerPlan plan, LayeredCase layered) {
        return IntStream.range(0, layered.time().steps())
                .map(t -> (int) Math.round(plan.exchangeKw().at(t) * THOUSAND))
                .toArray();
    }

    /** Counts what passes over each line, and keeps nothing of it. */
    private static final class Ear implements Wire {
        private final Map<String, AtomicInteger> prices = new ConcurrentHashMap<>();
        private final Map<String, AtomicInteger> proposals = new ConcurrentHashMap<>();

        @Override
        public void passed(String from, String to, Message message) {
            if (message instanceof Message.Prices) {
                count(prices, to).incrementAndGet();
            } else if (message instanceof Message.Proposal) {
                count(proposals, from).incrementAndGet();
            }
        }

        private static AtomicInteger count(Map<String, AtomicInteger> counts, String id) {
            return counts.computeIfAbsent(id, key -> new AtomicInteger());
        }

        RegionFound.Passed passed(String id) {
            return new RegionFound.Passed(
                    count(prices, id).get(), count(proposals, id).get());
        }
    }
}
