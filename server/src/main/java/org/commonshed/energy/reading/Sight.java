package org.commonshed.energy.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonshed.energy.kept.Answered;
import org.commonshed.energy.making.Found;
import org.commonshed.page.Words;

/** What all parts of a page need: what was found, and how it is told. */
record Sight(EnergyViews.Head head, Answered answered, Found found, Words words) implements Telling {
    @Override
    public String currency() {
        return found.asked().currency();
    }

    /** Where a number comes from that was worked out: of the others, and of what was measured. */
    String worked() {
        List<String> parts = new ArrayList<>(List.of(say("energy.source.worked")));
        if (found.inputs().homes() > 0) {
            parts.add(measuredSource());
        }
        if (found.inputs().hasWeather()) {
            parts.add(weatherSource());
        }
        return String.join(" ", parts);
    }

    /** How many homes were measured. */
    String measuredSource() {
        return say("energy.source.measured", found.inputs().homes());
    }

    /** From which file the weather is. */
    String weatherSource() {
        Instant at = Instant.ofEpochMilli(found.inputs().weatherAt());
        return say("energy.weather.from", found.inputs().weather(), words.time(at));
    }

    /** The uses in their order; names that were assumed are in the reader's language. */
    List<Found.Use> uses() {
        List<Found.Use> made = found.asked().uses();
        List<Answered.Use> now = answered.uses();
        boolean isSame = !answered.hasOwnUses() && now.size() == made.size();
        return IntStream.range(0, made.size())
                .mapToObj(i ->
                        isSame ? new Found.Use(now.get(i).name(), made.get(i).kw()) : made.get(i))
                .toList();
    }
}
