package org.commonshed.energy.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.EnergyRegions;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Notices;
import org.commonshed.page.Frame;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The neighbourhoods and their energy; the plan of one. */
@Controller
@Asks
@Entrance(Deed.READ)
class PlanPage {
    private static final int DAYS = 7;

    private final EnergyPlans plans;
    private final EnergyRegions regions;
    private final Hoods hoods;
    private final PlanBoard board;
    private final Errands errands;
    private final Notices notices;
    private final Clock clock;

    PlanPage(
            EnergyPlans plans,
            EnergyRegions regions,
            Hoods hoods,
            PlanBoard board,
            Errands errands,
            Notices notices,
            Clock clock) {
        this.plans = plans;
        this.regions = regions;
        this.hoods = hoods;
        this.board = board;
        this.errands = errands;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/energy")
    String places(Asking asking) {
        Set<String> answered = plans.listAnswered(asking.viewer());
        Map<String, Double> own = plans.listOwn(asking.viewer());
        String seen = asking.frame().place().seen().map(Frame.Seen::id).orElse("");
        List<EnergyViews.Place> known = new ArrayList<>();
        List<EnergyViews.Place> others = new ArrayList<>();
        for (Kept place : plans.listPlaces(asking.viewer())) {
            String id = place.get("id");
            String said = Optional.ofNullable(own.get(id))
                    .map(share -> PlanBoard.line(asking.words(), share))
                    .orElse(answered.contains(id) ? asking.say("energy.place.answered") : "");
            List<EnergyViews.Place> list = said.isEmpty() ? others : known;
            list.add(
                    id.equals(seen) ? 0 : list.size(),
                    new EnergyViews.Place(place.get("name"), Hoods.address(place), said));
        }
        return asking.show("energy/places", new EnergyViews.Places(known, others, regions(own, asking)), Faults.NONE);
    }

    private List<EnergyViews.Place> regions(Map<String, Double> own, Asking asking) {
        return regions.list(asking.viewer()).stream()
                .map(region -> new EnergyViews.Place(
                        region.name(),
                        Hoods.address(region.place()) + "/layers",
                        Optional.ofNullable(own.get(region.id()))
                                .map(share -> asking.say(
                                        "energy.region.plan",
                                        asking.words().amounts().percent(share)))
                                .orElse(asking.say(
                                        "energy.region.none", region.hoods().size() + region.leftOut()))))
                .toList();
    }

    @GetMapping("/energy/{place}")
    String plan(@PathVariable String place, @RequestParam Map<String, String> parts, Asking asking) {
        Kept hood = hoods.get(asking, place);
        asking.model()
                .addAttribute(
                        "frame", notices.told(asking.frame(), asking.viewer(), parts.getOrDefault(Notices.DONE, "")));
        Optional<EnergyPlans.Plan> plan = hoods.findPlan(asking, hood);
        if (plan.isEmpty()) {
            boolean isAnswered = plans.listAnswered(asking.viewer()).contains(place);
            String lead = asking.say(isAnswered ? "energy.none.answered" : "energy.none.lead");
            return asking.show(
                    "energy/none", new EnergyViews.None(hoods.head(asking, hood), isAnswered, lead), Faults.NONE);
        }
        Sight sight = hoods.sight(asking, hood, plan.get().found());
        if (!sight.found().isPlan()) {
            return asking.show(
                    "energy/conflict", board.conflict(sight, plan.get().isOld()), Faults.NONE);
        }
        PlanBoard.Asked asked = new PlanBoard.Asked(
                Hoods.number(parts.getOrDefault("week", ""), WeekPart.WEEKS - 1, week()),
                Hoods.number(
                        parts.getOrDefault("battery", ""), sight.found().rungs().size() - 1, 0),
                parts.getOrDefault("owner", ""));
        Optional<EnergyPlans.Chosen> key = plans.findKey(asking.viewer(), place);
        return asking.show("energy/plan", board.show(sight, plan.get(), key, asked), Faults.NONE);
    }

    /** The week of today. */
    private int week() {
        return Math.min(WeekPart.WEEKS - 1, (LocalDate.now(clock).getDayOfYear() - 1) / DAYS);
    }

    @PostMapping("/energy/{place}/plan")
    @Entrance(Deed.STATE_NEED)
    @Costly(atOnce = 2)
    String make(@PathVariable String place, Asking asking) {
        Kept hood = hoods.get(asking, place);
        return errands.make(asking, hood, Hoods.address(hood));
    }

    /** The sharing key is chosen. */
    @PostMapping("/energy/{place}/sharing")
    @Entrance(Deed.ADOPT_PLAN)
    String choose(@PathVariable String place, @RequestParam(defaultValue = "") String key, Asking asking) {
        Sight sight = hoods.sight(asking, hoods.get(asking, place));
        String done = sight.found().hasKey(key)
                ? plans.choose(asking.viewer(), place, new EnergyPlans.Chosen(key, ""))
                        .map(act -> "?" + Notices.DONE + "=" + act)
                        .orElse("")
                : "";
        return "redirect:" + sight.head().address() + done + "#shares";
    }
}
