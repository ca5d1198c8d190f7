package org.commonshed.api.energy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.api.shape.Bound;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.EnergyRegions;
import org.commonshed.energy.kept.Checked;
import org.commonshed.energy.kept.RegionTerms;
import org.commonshed.energy.making.RegionFound;
import org.commonshed.live.underway.Progress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Homes, neighbourhoods and the region around them, planned as layers. */
@Api
@Entrance(Deed.READ)
class LayersApi {
    private static final String LAYERS = "/api/v1/energy/{place}/layers";

    private final EnergyRegions regions;
    private final EnergyPlans plans;

    LayersApi(EnergyRegions regions, EnergyPlans plans) {
        this.regions = regions;
        this.plans = plans;
    }

    /** @param terms by field; one that is empty or not there goes back to what is usual */
    record EnergyLayerTerms(@Bound(most = 40) Map<String, String> terms) {}

    /**
     * A region and its layers.
     *
     * @param terms what counts, said or usual
     * @param said which of them somebody said
     */
    record EnergyLayersKnown(
            String place, Map<String, Double> terms, List<String> said, Optional<EnergyLayered> plan) {}

    /**
     * The plan of the layers, money over its years.
     *
     * @param old something else was said since
     * @param own share of what is used that does not come from the big grid, 0 to 1
     * @param least no plan of these layers costs less
     * @param alone what all cost where each neighbourhood deals with the big grid alone
     */
    record EnergyLayered(boolean old, double own, double total, double least, double alone, List<EnergyLayer> layers) {}

    /**
     * A neighbourhood with its homes.
     *
     * @param missingKwh what nothing serves when a line is out or too small
     */
    record EnergyLayer(
            String place,
            boolean answered,
            int homes,
            double panelsKw,
            double waterKw,
            double batteryKwh,
            double homeBatteryKwh,
            double hours,
            double missingKwh) {}

    private EnergyRegions.Region get(String place, Call call) {
        return regions.find(call.viewer(), place).orElseThrow(Problem::notFound);
    }

    private EnergyLayersKnown told(EnergyRegions.Region region, Call call) {
        RegionTerms known = plans.layerTerms(region.id());
        Map<String, Double> terms = new TreeMap<>();
        for (RegionTerms.Term term : RegionTerms.Term.values()) {
            terms.put(term.word(), known.of(term));
        }
        List<String> said = known.said().keySet().stream()
                .map(RegionTerms.Term::word)
                .sorted()
                .toList();
        return new EnergyLayersKnown(
                region.id(),
                terms,
                said,
                regions.findPlan(call.viewer(), region, call.words()).map(LayersApi::told));
    }

    private static EnergyLayered told(EnergyRegions.Plan plan) {
        RegionFound found = plan.found();
        return new EnergyLayered(
                plan.isOld(),
                found.ownShare(),
                found.costs().total(),
                found.costs().least(),
                found.costs().alone(),
                found.parts().stream()
                        .map(part -> new EnergyLayer(
                                part.place(),
                                part.answered(),
                                part.homes(),
                                part.built().panelsKw(),
                                part.built().waterKw(),
                                part.built().batteryKwh(),
                                part.built().homeBatteryKwh(),
                                part.hours(),
                                part.missingKwh()))
                        .toList());
    }

    @GetMapping(LAYERS)
    @Told(id = "get-energy-layers", gives = EnergyLayersKnown.class)
    Answer known(@PathVariable String place, Call call) {
        return Answer.ok(told(get(place, call), call));
    }

    @PostMapping(path = LAYERS, consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Costly(atOnce = 1)
    @Told(id = "make-energy-layers", takes = EnergyLayerTerms.class, gives = EnergyLayersKnown.class)
    Answer make(@PathVariable String place, Call call) {
        return call.once(() -> {
            EnergyRegions.Region region = get(place, call);
            Map<String, String> given = call.body(EnergyLayerTerms.class).terms();
            Problem.demandKnown(given.keySet(), RegionTerms.fields());
            Checked checked = RegionTerms.check(given);
            call.demandNone(checked.faults());
            plans.demandAnswer(call.viewer(), place);
            if (region.hoods().isEmpty()) {
                throw new Problem(ProblemKind.TOO_LATE);
            }
            plans.sayLayerTerms(call.viewer(), place, checked);
            regions.make(call.viewer(), region, call.words(), Progress.NONE);
            return Answer.ok(told(region, call));
        });
    }
}
