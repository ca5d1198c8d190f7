package org.commonshed.energy.reading;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.energy.making.Found;

/** The battery made bigger, from answers that were worked out when the plan was made. */
final class BiggerPart {
    private BiggerPart() {}

    static EnergyViews.Bigger show(Sight sight, int chosen, int week) {
        List<Found.Rung> rungs = sight.found().rungs();
        Found.Rung plan = sight.found().plan();
        List<EnergyViews.Rung> list = new ArrayList<>();
        for (int i = 0; i < rungs.size(); i++) {
            list.add(new EnergyViews.Rung(
                    i,
                    sight.kwh(rungs.get(i).batteryKwh()),
                    sight.head().address() + "?battery=" + i + "&week=" + week + "#bigger",
                    sentence(sight, plan, rungs.get(i))));
        }
        return new EnergyViews.Bigger(chosen, list, rows(sight, plan, rungs.get(chosen)));
    }

    private static String sentence(Sight sight, Found.Rung plan, Found.Rung now) {
        if (now == plan) {
            return sight.say("energy.bigger.plan", sight.kwh(plan.batteryKwh()));
        }
        return sight.say(
                "energy.bigger.now",
                sight.kwh(now.batteryKwh()),
                sight.money(now.building() - plan.building()),
                sight.money(plan.billPerYear() - now.billPerYear()));
    }

    private static List<EnergyViews.Compared> rows(Sight sight, Found.Rung plan, Found.Rung now) {
        List<EnergyViews.Compared> rows = new ArrayList<>(List.of(
                row(sight, "battery", sight.kwh(plan.batteryKwh()), sight.kwh(now.batteryKwh())),
                row(sight, "building", sight.money(plan.building()), sight.money(now.building())),
                row(sight, "bill", sight.money(plan.billPerYear()), sight.money(now.billPerYear())),
                row(sight, "total", sight.money(plan.total()), sight.money(now.total())),
                row(sight, "own", sight.percent(plan.ownShare()), sight.percent(now.ownShare()))));
        int last = plan.survival().length - 1;
        if (last >= 0) {
            int longest = Found.DURATIONS.size() - 1;
            rows.add(row(
                    sight,
                    "survives",
                    sight.say("energy.of-hundred", SurvivalPart.text(plan.survival()[last][longest])),
                    sight.say("energy.of-hundred", SurvivalPart.text(now.survival()[last][longest]))));
        }
        return rows;
    }

    private static EnergyViews.Compared row(Sight sight, String word, String plan, String now) {
        return new EnergyViews.Compared(sight.say("energy.bigger." + word), plan, now);
    }
}
