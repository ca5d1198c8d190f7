package org.commonshed.energy.reading.region;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.IntStream;
import org.commonshed.energy.EnergyRegions;
import org.commonshed.energy.making.RegionFound;
import org.commonshed.energy.reading.Telling;
import org.commonshed.engine.energy.first.TypicalDays;
import org.commonshed.page.Words;

/** What all parts of the page need: the region, what was found, and how it is told. */
record RegionSight(EnergyRegions.Region region, RegionFound found, Words words) implements Telling {
    @Override
    public String currency() {
        return found.asked().currency();
    }

    /** "January and February", the first span of {@link TypicalDays}. */
    String span(int span) {
        int months = 12 / TypicalDays.SPANS;
        return words.list(IntStream.range(0, months)
                .mapToObj(
                        m -> Month.of(span * months + m + 1).getDisplayName(TextStyle.FULL_STANDALONE, words.locale()))
                .toList());
    }

    /** What a neighbourhood is called; one that is gone since keeps its id. */
    String name(RegionFound.Part part) {
        return region.hoods().stream()
                .filter(hood -> hood.get("id").equals(part.place()))
                .findFirst()
                .map(hood -> hood.get("name"))
                .orElse(part.place());
    }

    /** Neighbourhoods that lack power. */
    List<RegionFound.Part> lacking() {
        return found.parts().stream().filter(part -> part.missingKwh() >= 1).toList();
    }
}
