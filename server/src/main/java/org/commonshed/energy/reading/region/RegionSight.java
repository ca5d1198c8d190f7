package org.commonshed.energy.reading.region;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonshed.energy.EnergyRegions;
import org.commonshed.energy.making.RegionFound;
import org.commonshed.engine.energy.first.TypicalDays;
import org.commonshed.keeping.Kept;
import org.commonshed.page.Words;

/** What all parts of the page need: the region, what was found, and how it is told. */
record RegionSight(EnergyRegions.Region region, RegionFound found, Words words) {
    String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    String amount(double number) {
        return words.amounts().amount(number);
    }

    String kw(double kw) {
        return say("energy.kw", amount(kw));
    }

    String money(double money) {
        return words.amounts().quantity(money, found.asked().currency());
    }

    String percent(double share) {
        return words.amounts().percent(share);
    }

    /** "January and February", the first span of {@link TypicalDays}. */
    String span(int span) {
        int months = 12 / TypicalDays.SPANS;
        return words.list(IntStream.range(0, months)
                .mapToObj(
                        m -> Month.of(span * months + m + 1).getDisplayName(TextStyle.FULL_STANDALONE, words.locale()))
                .toList());
    }

    /** Names of neighbourhoods by their ids; one that is gone since keeps its id. */
    Map<String, String> names() {
        Map<String, String> known = region.hoods().stream()
                .collect(Collectors.toMap(hood -> hood.get("id"), (Kept hood) -> hood.get("name")));
        return found.parts().stream()
                .map(RegionFound.Part::place)
                .collect(Collectors.toMap(id -> id, id -> known.getOrDefault(id, id)));
    }

    /** Neighbourhoods that lack power. */
    List<RegionFound.Part> lacking() {
        return found.parts().stream().filter(part -> part.missingKwh() >= 1).toList();
    }
}
