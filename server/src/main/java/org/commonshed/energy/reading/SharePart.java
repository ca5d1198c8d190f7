package org.commonshed.energy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.making.Found;

/** Who gets what of the neighbourhood's own energy, by each key. */
final class SharePart {
    private static final double CENTS = 100;

    private SharePart() {}

    static EnergyViews.Shares show(Sight sight, Optional<EnergyPlans.Chosen> chosen) {
        List<Found.Shared> shared = sight.found().keys();
        List<EnergyViews.Key> keys = shared.stream()
                .map(one -> new EnergyViews.Key(
                        one.key(),
                        sight.say("energy.key." + one.key()),
                        sight.say("energy.key.rule." + one.key()),
                        chosen.filter(now -> now.key().equals(one.key())).isPresent()))
                .toList();
        List<String> who = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        List<Found.Part> first = shared.get(0).each();
        for (int i = 0; i < first.size(); i++) {
            who.add(sight.say("energy.who." + first.get(i).who(), first.get(i).homes()));
            List<String> row = new ArrayList<>();
            for (Found.Shared one : shared) {
                row.add(gain(sight, one.each().get(i)));
            }
            table.add(row);
        }
        who.add(sight.say("energy.who.things"));
        table.add(shared.stream()
                .map(one -> sight.money(one.earnedCents() / CENTS))
                .toList());
        who.add(sight.say("energy.who.stays"));
        table.add(shared.stream()
                .map(one -> sight.percent(one.offeredWh() == 0 ? 0 : one.sharedWh() / (double) one.offeredWh()))
                .toList());
        return new EnergyViews.Shares(
                chosen.map(now -> said(sight, now)).orElseGet(() -> sight.say("energy.shares.none")),
                keys,
                who,
                table,
                sight.say("energy.who.assumed"));
    }

    private static String said(Sight sight, EnergyPlans.Chosen chosen) {
        String key = sight.say("energy.key." + chosen.key());
        return chosen.decision().isEmpty()
                ? sight.say("energy.shares.chosen", key)
                : sight.say("energy.shares.decided", key, chosen.decision());
    }

    /** What one home, or the uses together, pay less in a year. */
    private static String gain(Sight sight, Found.Part part) {
        double cents = part.aloneCents() - (double) part.togetherCents();
        return sight.money(Math.round(cents / CENTS / Math.max(1, part.homes())));
    }
}
