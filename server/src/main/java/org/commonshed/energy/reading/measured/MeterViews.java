package org.commonshed.energy.reading.measured;

import java.util.List;
import org.commonshed.access.Faults;
import org.commonshed.energy.reading.EnergyViews;

/** What the pages about what was measured show. */
public final class MeterViews {
    private MeterViews() {}

    /**
     * What was measured in a neighbourhood.
     *
     * @param sum what is counted of homes together
     * @param least how many homes a sum needs at least
     * @param own whether this reader's meter is here
     * @param mayBringIn a meter of one's own
     */
    public record Measured(
            EnergyViews.Head head,
            String sum,
            int least,
            boolean own,
            boolean mayBringIn,
            List<Shown> shown,
            Weather weather,
            Sent sent) {
        public Measured {
            shown = List.copyOf(shown);
        }
    }

    /** What was sent and cannot be kept; nothing of it where all is well. */
    public record Sent(String column, String unit, Faults faults, List<String> problems) {
        static final Sent NOTHING = new Sent("", "", Faults.NONE, List.of());

        public Sent {
            problems = List.copyOf(problems);
        }
    }

    /** @param said from where; empty where the formula counts */
    public record Weather(String said) {}

    /** A meter that others show. */
    public record Shown(String name, String address, String said) {}

    /** One's own meter; without a name where there is none. */
    public record Own(String name, String place, String back, Year year, List<Choice> audiences, Faults faults) {
        public Own {
            audiences = List.copyOf(audiences);
        }
    }

    /** Somebody's meter as it is shown. */
    public record Other(EnergyViews.Head head, String name, String address, Year year) {}

    /** A year in a picture and as a table. */
    public record Year(String said, String picture, String table) {
        static final Year NONE = new Year("", "", "");
    }

    /** To whom it can be shown. */
    public record Choice(String word, String name, String about, boolean chosen) {}
}
