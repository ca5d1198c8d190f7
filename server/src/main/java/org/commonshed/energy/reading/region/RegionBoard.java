package org.commonshed.energy.reading.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonshed.access.Faults;
import org.commonshed.energy.EnergyRegions;
import org.commonshed.energy.kept.RegionTerms;
import org.commonshed.energy.making.RegionFound;
import org.commonshed.energy.reading.EnergyViews;
import org.commonshed.energy.reading.Hoods;
import org.commonshed.engine.energy.first.FirstRegion;
import org.commonshed.page.Words;

/** Puts the page of a region's layers together. */
final class RegionBoard {
    private static final double WATTS = 1000;

    private final RegionSight sight;
    private final RegionFound found;

    RegionBoard(RegionSight sight) {
        this.sight = sight;
        found = sight.found();
    }

    RegionViews.Region show(
            EnergyViews.Head head, EnergyRegions.Plan plan, RegionViews.Line line, RegionViews.Terms terms) {
        return new RegionViews.Region(
                head,
                sight.say("energy.headline", sight.region().name(), sight.percent(found.ownShare())),
                lead(),
                sight.say("energy.made", sight.words().time(plan.made())),
                plan.isOld(),
                figures(),
                lacking(),
                Stream.concat(Stream.of(whole()), layers(true)).toList(),
                layers(false).toList(),
                line,
                cuts(),
                learned(),
                terms);
    }

    private List<String> lead() {
        List<String> lead = new ArrayList<>();
        lead.add(sight.say("energy.layers.lead", found.parts().size()));
        long silent = found.parts().stream().filter(part -> !part.answered()).count();
        if (silent > 0) {
            lead.add(sight.say("energy.layers.silent", silent));
        }
        if (sight.region().leftOut() > 0) {
            lead.add(sight.say("energy.layers.left-out", sight.region().leftOut(), EnergyRegions.MOST_HOODS));
        }
        return lead;
    }

    private List<EnergyViews.Figure> figures() {
        RegionFound.Costs costs = found.costs();
        int years = found.asked().years();
        return List.of(
                figure("bought", sight.kwh(found.kwh() * (1 - found.ownShare())), sight.kwh(found.kwh())),
                figure("draws", sight.kw(most(found.gridW())), sight.kw(most(negative(found.gridW())))),
                figure(
                        "total",
                        sight.money(costs.total()),
                        years,
                        sight.money(costs.least()),
                        sight.amount(Math.ceil(costs.gap() * 10_000) / 100)),
                figure("saved", sight.money(costs.saved()), sight.money(costs.alone()), sight.money(costs.total())));
    }

    /** @param rest behind the amount in its sentences */
    private EnergyViews.Figure figure(String word, String amount, Object... rest) {
        Object[] parts = Stream.concat(Stream.of(amount), Arrays.stream(rest)).toArray();
        return new EnergyViews.Figure(
                amount,
                sight.say("energy.layers.figure." + word, parts),
                sight.say("energy.layers.figure." + word + ".about", parts),
                sight.say("energy.layers.worked"));
    }

    private static double most(int[] watts) {
        return Math.max(0, Arrays.stream(watts).max().orElse(0)) / WATTS;
    }

    private static int[] negative(int[] watts) {
        return Arrays.stream(watts).map(one -> -one).toArray();
    }

    private List<String> lacking() {
        return sight.lacking().stream()
                .map(part ->
                        sight.say("energy.layers.lacks", sight.name(part), sight.kwh(Math.ceil(part.missingKwh()))))
                .toList();
    }

    /** @param answered whether those that said something, or the others */
    private Stream<RegionViews.Layer> layers(boolean answered) {
        return found.parts().stream()
                .filter(part -> part.answered() == answered)
                .map(part -> layer(sight.name(part), part));
    }

    private RegionViews.Layer layer(String name, RegionFound.Part part) {
        RegionFound.Built built = part.built();
        return new RegionViews.Layer(
                name,
                "/energy/" + part.place(),
                sight.amount(part.homes()),
                sight.amount(built.panelsKw()),
                sight.amount(built.waterKw()),
                sight.amount(built.batteryKwh() + built.homeBatteryKwh()),
                sight.amount(most(part.lineW())),
                sight.amount(most(negative(part.lineW()))),
                sight.amount(part.hours()));
    }

    private RegionViews.Layer whole() {
        double homes = 0;
        double panels = 0;
        double water = 0;
        double battery = 0;
        for (RegionFound.Part part : found.parts()) {
            homes += part.homes();
            panels += part.built().panelsKw();
            water += part.built().waterKw();
            battery += part.built().batteryKwh() + part.built().homeBatteryKwh();
        }
        return new RegionViews.Layer(
                sight.region().name(),
                "",
                sight.amount(homes),
                sight.amount(panels),
                sight.amount(water),
                sight.amount(battery),
                sight.amount(most(found.gridW())),
                sight.amount(most(negative(found.gridW()))),
                sight.amount(found.asked().hours()));
    }

    /** Each line that may be out, from the outside in. */
    private List<RegionViews.Cut> cuts() {
        RegionFound.Asked asked = found.asked();
        long lasting = found.parts().stream().filter(part -> part.hours() > 0).count();
        double least = found.parts().stream()
                .mapToDouble(RegionFound.Part::hours)
                .filter(hours -> hours > 0)
                .min()
                .orElse(0);
        String outside = asked.hours() > 0
                ? sight.say("energy.layers.cut.region.then", asked.hours())
                : sight.say("energy.layers.cut.region.none");
        String between = lasting > 0
                ? sight.say(
                        "energy.layers.cut.hood.then", lasting, found.parts().size(), least)
                : sight.say("energy.layers.cut.hood.none");
        String inside = asked.homeHours() > 0
                ? sight.say("energy.layers.cut.home.then", asked.homeHours(), sight.percent(asked.homeShare()))
                : sight.say("energy.layers.cut.home.none");
        return List.of(
                new RegionViews.Cut(sight.say("energy.layers.cut.region"), outside),
                new RegionViews.Cut(sight.say("energy.layers.cut.hood"), between),
                new RegionViews.Cut(sight.say("energy.layers.cut.home"), inside),
                new RegionViews.Cut(
                        sight.say("energy.layers.cut.tried"),
                        sight.say(
                                "energy.layers.cut.tried.then",
                                FirstRegion.EVENING,
                                FirstRegion.MORNING,
                                sight.span(asked.darkest()))));
    }

    private List<String> learned() {
        int prices = 0;
        int proposals = 0;
        for (RegionFound.Part part : found.parts()) {
            prices += part.passed().prices();
            proposals += part.passed().proposals();
        }
        return List.of(
                sight.say("energy.layers.learned.down", prices),
                sight.say("energy.layers.learned.up", proposals),
                sight.say("energy.layers.learned.never"));
    }

    static RegionViews.None none(
            EnergyRegions.Region region, EnergyViews.Head head, RegionViews.Terms terms, Words words) {
        boolean isEmpty = region.hoods().isEmpty();
        String lead = isEmpty
                ? words.say("energy.layers.empty")
                : words.say("energy.layers.none", region.hoods().size());
        return new RegionViews.None(head, lead, isEmpty, terms);
    }

    /** @param texts what stands in the fields */
    static RegionViews.Terms terms(RegionTerms terms, Map<String, String> texts, Faults faults, Words words) {
        List<RegionViews.Term> list = Arrays.stream(RegionTerms.Term.values())
                .map(term -> new RegionViews.Term(
                        term.word(),
                        words.say("energy.ask." + term.word()),
                        words.say("energy.ask." + term.word() + ".help"),
                        texts.getOrDefault(
                                term.word(),
                                terms.isSaid(term) ? words.amounts().amount(terms.of(term)) : ""),
                        words.say("energy.ask." + term.word() + ".unit"),
                        terms.isSaid(term)
                                ? ""
                                : words.say(
                                        "energy.layers.usual", words.amounts().amount(term.usual))))
                .toList();
        return new RegionViews.Terms(list, faults);
    }

    static EnergyViews.Head head(EnergyRegions.Region region, boolean mayMake) {
        return new EnergyViews.Head(region.name(), Hoods.address(region.place()), mayMake, false);
    }
}
