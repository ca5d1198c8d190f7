package org.commonshed.energy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.making.Found;

/** Who gets what of the neighbourhood's own energy, by each key. */
final class SharePart {
    private static final double CENTS = 100;
    /** Of keys, in the order in which they are shown. */
    private static final List<String> ALL = List.of("even", "use", "now", "then", "pairs", "first", "file", "best");

    private SharePart() {}

    static EnergyViews.Shares show(Sight sight, Optional<EnergyPlans.Chosen> chosen) {
        List<Found.Shared> shared = sight.found().keys();
        List<EnergyViews.Key> keys =
                shared.stream().map(one -> key(sight, one.key(), chosen)).toList();
        List<EnergyViews.Key> missing = ALL.stream()
                .filter(word -> !sight.found().hasKey(word))
                .map(word -> key(sight, word, chosen))
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
        who.add(sight.say("energy.who.worse"));
        table.add(shared.stream().map(one -> worse(sight, one)).toList());
        return new EnergyViews.Shares(
                chosen.map(now -> said(sight, now)).orElseGet(() -> sight.say("energy.shares.none")),
                keys,
                missing,
                who,
                table,
                sight.say("energy.who.assumed"));
    }

    private static EnergyViews.Key key(Sight sight, String word, Optional<EnergyPlans.Chosen> chosen) {
        return new EnergyViews.Key(
                word,
                sight.say("energy.key." + word),
                sight.say("energy.key.rule." + word),
                chosen.filter(now -> now.key().equals(word)).isPresent());
    }

    /** What those who pay more than alone pay more, together. */
    private static String worse(Sight sight, Found.Shared one) {
        long cents = one.each().stream()
                .mapToLong(part -> Math.max(0, part.togetherCents() - part.aloneCents()))
                .sum();
        return cents == 0 ? sight.say("energy.who.nobody") : sight.money(cents / CENTS);
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
