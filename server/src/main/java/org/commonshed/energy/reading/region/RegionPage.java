package org.commonshed.energy.reading.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.EnergyRegions;
import org.commonshed.energy.kept.Checked;
import org.commonshed.energy.kept.RegionTerms;
import org.commonshed.energy.making.RegionFound;
import org.commonshed.energy.reading.CsvAnswer;
import org.commonshed.energy.reading.EnergyViews;
import org.commonshed.energy.reading.Errands;
import org.commonshed.engine.energy.first.TypicalDays;
import org.commonshed.keeping.Notices;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Homes, neighbourhoods and the region around them: what each builds, what crosses its line, what runs when that is out. */
@Controller
@Asks
@Entrance(Deed.READ)
class RegionPage {
    private static final int MONTHS = 12;
    private static final double WATTS = 1000;

    private final EnergyRegions regions;
    private final EnergyPlans plans;
    private final Errands errands;
    private final Notices notices;
    private final Clock clock;

    RegionPage(EnergyRegions regions, EnergyPlans plans, Errands errands, Notices notices, Clock clock) {
        this.regions = regions;
        this.plans = plans;
        this.errands = errands;
        this.notices = notices;
        this.clock = clock;
    }

    private EnergyRegions.Region get(Asking asking, String place) {
        return regions.find(asking.viewer(), place)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/energy/{place}/layers")
    String layers(@PathVariable String place, @RequestParam Map<String, String> parts, Asking asking) {
        asking.model()
                .addAttribute(
                        "frame", notices.told(asking.frame(), asking.viewer(), parts.getOrDefault(Notices.DONE, "")));
        return show(get(asking, place), parts, Map.of(), Faults.NONE, asking);
    }

    /** @param texts what stands in the fields in place of what is known */
    private String show(
            EnergyRegions.Region region,
            Map<String, String> parts,
            Map<String, String> texts,
            Faults faults,
            Asking asking) {
        EnergyViews.Head head = RegionBoard.head(region, regions.mayMake(asking.viewer(), region));
        RegionViews.Terms terms = RegionBoard.terms(plans.layerTerms(region.id()), texts, faults, asking.words());
        Optional<EnergyRegions.Plan> plan = regions.findPlan(asking.viewer(), region, asking.words());
        if (plan.isEmpty()) {
            return asking.show("energy/layers-none", RegionBoard.none(region, head, terms, asking.words()), faults);
        }
        RegionSight sight = new RegionSight(region, plan.get().found(), asking.words());
        String asked = parts.getOrDefault("days", "");
        int today = (LocalDate.now(clock).getMonthValue() - 1) * TypicalDays.SPANS / MONTHS;
        int span = asked.matches("[1-" + TypicalDays.SPANS + "]") ? Integer.parseInt(asked) - 1 : today;
        LinePart line = new LinePart(sight, parts.getOrDefault("line", ""), span);
        return asking.show("energy/layers", new RegionBoard(sight).show(head, plan.get(), line.show(), terms), faults);
    }

    /** What the layers count with is kept, and they are planned. */
    @PostMapping("/energy/{place}/layers")
    @Entrance(Deed.STATE_NEED)
    @Costly(atOnce = 1)
    String make(@PathVariable String place, @RequestParam Map<String, String> given, Asking asking) {
        EnergyRegions.Region region = get(asking, place);
        Checked checked = RegionTerms.check(given);
        Optional<UUID> act = plans.sayLayerTerms(asking.viewer(), place, checked);
        if (!checked.faults().isEmpty()) {
            return show(region, Map.of(), checked.shown(), checked.faults(), asking);
        }
        String address = "/energy/" + place + "/layers";
        if (region.hoods().isEmpty()) {
            return "redirect:" + address;
        }
        String leads = address + act.map(one -> "?" + Notices.DONE + "=" + one).orElse("");
        List<String> about = List.of(place, regions.digest(region, asking.words()));
        return errands.run(
                asking,
                new Errands.Errand("energy-layers", about, leads),
                progress -> regions.make(asking.viewer(), region, asking.words(), progress));
    }

    /** What crosses the lines, hour by hour of the typical days. */
    @GetMapping("/energy/{place}/layers.csv")
    ResponseEntity<String> lines(@PathVariable String place, Asking asking) {
        EnergyRegions.Region region = get(asking, place);
        RegionFound found = regions.findPlan(asking.viewer(), region, asking.words())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .found();
        StringBuilder text = new StringBuilder("layer,months_from,day,stands_for_days,hour,draws_kw\n");
        write(text, place, found.gridW());
        for (RegionFound.Part part : found.parts()) {
            write(text, part.place(), part.lineW());
            write(text, part.place() + "/homes", part.homesW());
        }
        return CsvAnswer.of("energy-layers.csv", text.toString());
    }

    private static void write(StringBuilder text, String layer, int[] watts) {
        double[] days = TypicalDays.weights();
        for (int step = 0; step < watts.length; step++) {
            int half = step / TypicalDays.HOURS;
            text.append(layer)
                    .append(',')
                    .append(half / TypicalDays.HALVES * MONTHS / TypicalDays.SPANS + 1)
                    .append(half % TypicalDays.HALVES == 0 ? ",bright," : ",dull,")
                    .append((int) days[step])
                    .append(',')
                    .append(step % TypicalDays.HOURS)
                    .append(String.format(Locale.ROOT, ",%.3f\n", watts[step] / WATTS));
        }
    }
}
