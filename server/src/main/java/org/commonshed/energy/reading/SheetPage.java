package org.commonshed.energy.reading;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.making.Found;
import org.commonshed.keeping.Kept;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A neighbourhood's plan for the wall, and all its hours as a table. */
@Controller
@Asks
@Entrance(Deed.READ)
class SheetPage {
    private static final int MONTHS = 12;
    private static final double WATTS = 1000;

    private final Hoods hoods;

    SheetPage(Hoods hoods) {
        this.hoods = hoods;
    }

    @GetMapping("/energy/{place}/sheet")
    String sheet(@PathVariable String place, Asking asking) {
        Kept hood = hoods.get(asking, place);
        EnergyPlans.Plan plan = hoods.findPlan(asking, hood)
                .filter(one -> one.found().isPlan())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Sight sight = hoods.sight(asking, hood, plan.found());
        return asking.show(
                "energy/sheet",
                new EnergyViews.Sheet(
                        sight.head(),
                        sight.say("energy.sheet.title", sight.head().name()),
                        PlanBoard.headline(sight),
                        sight.words().time(plan.made()),
                        SurvivalPart.show(sight, 0),
                        PlanBoard.built(sight),
                        reserve(sight)),
                Faults.NONE);
    }

    /** What should be in the battery in each month, at its highest hour, kWh; nothing where there is none. */
    private static List<EnergyViews.Choice> reserve(Sight sight) {
        if (sight.found().plan().batteryKwh() == 0) {
            return List.of();
        }
        int[] most = new int[MONTHS];
        int[] reserve = sight.found().hours().reserve();
        for (int t = 0; t < reserve.length; t++) {
            int month = Days.of(t).getMonthValue() - 1;
            most[month] = Math.max(most[month], reserve[t]);
        }
        return IntStream.range(0, MONTHS)
                .mapToObj(m -> new EnergyViews.Choice(
                        (int) Math.ceil(most[m] / WATTS),
                        Month.of(m + 1)
                                .getDisplayName(
                                        TextStyle.SHORT_STANDALONE,
                                        sight.words().locale()),
                        false))
                .toList();
    }

    /** Every hour of the year: kilowatts, and kilowatt-hours in the battery at its end. */
    @GetMapping("/energy/{place}/hours.csv")
    ResponseEntity<String> hours(@PathVariable String place, Asking asking) {
        Found.Hours hours =
                hoods.sight(asking, hoods.get(asking, place)).found().hours();
        StringBuilder text = new StringBuilder(
                "hour,used_kw,roofs_kw,water_kw,from_battery_kw,to_battery_kw,bought_kw,sold_kw,battery_kwh,reserve_kwh\n");
        int[][] columns = {
            hours.used(),
            hours.sun(),
            hours.water(),
            hours.out(),
            hours.in(),
            hours.bought(),
            hours.sold(),
            hours.level(),
            hours.reserve()
        };
        for (int t = 0; t < hours.count(); t++) {
            text.append(t);
            for (int[] column : columns) {
                text.append(',').append(String.format(Locale.ROOT, "%.3f", column[t] / WATTS));
            }
            text.append('\n');
        }
        return CsvAnswer.of("energy-hours.csv", text.toString());
    }
}
