package org.commonshed.energy.making;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What came of a neighbourhood's answers. Where there is no plan, the rungs are empty and the conflict says why.
 *
 * @param rungs the plan, then the same with bigger batteries
 * @param keys how the same energy is shared by each key
 */
@NamedInterface("plan")
public record Found(
        Asked asked,
        Year year,
        Hours hours,
        List<Rung> rungs,
        Venture venture,
        List<Shared> keys,
        Conflict conflict,
        List<Given> given,
        Inputs inputs) {
    /** How long outages are that are counted, hours. */
    public static final List<Integer> DURATIONS = List.of(6, 12, 18, 24, 36, 48, 60, 72);

    public Found {
        Objects.requireNonNull(inputs); // a plan of an earlier version has none and is made anew
        rungs = List.copyOf(rungs);
        keys = List.copyOf(keys);
        given = List.copyOf(given);
    }

    public boolean isPlan() {
        return !rungs.isEmpty();
    }

    /** Whether it was worked out how this key shares. */
    public boolean hasKey(String key) {
        return keys.stream().anyMatch(one -> one.key().equals(key));
    }

    /** The plan itself. */
    public Rung plan() {
        return rungs.get(0);
    }

    /**
     * What was said of the neighbourhood.
     *
     * @param must how many of the uses should have power for so many hours
     */
    public record Asked(
            String currency,
            int homes,
            double hours,
            int must,
            double buy,
            double sell,
            double discount,
            List<Use> uses) {
        public Asked {
            uses = List.copyOf(uses);
        }
    }

    /** Something that should keep running, in the order that was decided. */
    public record Use(String name, double kw) {}

    /**
     * A year in kilowatt-hours.
     *
     * @param boughtBefore bought with what stands there already
     * @param soldBefore sold with it
     * @param tried beginnings of an outage that were gone through; 0 where nobody asked
     * @param failed those of them in which something critical went dark too early
     */
    public record Year(
            double used,
            double sun,
            double water,
            double bought,
            double sold,
            double boughtBefore,
            double soldBefore,
            int tried,
            int failed) {}

    /**
     * Each hour of the year from 1 January, in watts and, of the battery, in watt-hours at the end of the hour.
     *
     * @param sun what the roofs can give
     * @param out of the battery
     * @param in to the battery
     * @param reserve what should be in the battery when the hour begins
     * @param lost what roofs could give and nobody takes; nothing in plans of houses that did not keep it
     */
    public record Hours(
            int[] used,
            int[] sun,
            int[] water,
            int[] out,
            int[] in,
            int[] bought,
            int[] sold,
            int[] level,
            int[] reserve,
            int @Nullable [] lost) {
        public Hours {
            lost = lost == null ? new int[used.length] : lost;
        }

        static final Hours NONE = new Hours(
                new int[0],
                new int[0],
                new int[0],
                new int[0],
                new int[0],
                new int[0],
                new int[0],
                new int[0],
                new int[0],
                new int[0]);

        int lostAt(int hour) {
            return lost == null ? 0 : lost[hour];
        }

        public int count() {
            return used.length;
        }
    }

    /**
     * A size of the battery and what comes of it.
     *
     * @param building money, once
     * @param total money over the years of the plan, in today's
     * @param ownShare of what is used
     * @param survival outages of a thousand that are survived, [use and all before it][duration]
     */
    public record Rung(
            double panelsKw,
            double batteryKwh,
            double batteryKw,
            double chargeEfficiency,
            double dischargeEfficiency,
            double building,
            double total,
            double billPerYear,
            double upkeepPerYear,
            double ownShare,
            int[][] survival) {}

    /**
     * What owners would own.
     *
     * @param years of the plan
     * @param localKwh not bought any more in a year
     * @param exportKwh sold besides
     * @param replacements what has to be bought again
     */
    public record Venture(
            int years,
            long investmentCents,
            double localKwh,
            double exportKwh,
            double growth,
            long upkeepCents,
            double upkeepGrowth,
            List<Again> replacements) {
        static final Venture NONE = new Venture(1, 0, 0, 0, 0, 0, 0, List.of());

        public Venture {
            replacements = List.copyOf(replacements);
        }
    }

    /** Something that is bought again in a year. */
    public record Again(int year, long cents) {}

    /**
     * A year shared by a key.
     *
     * @param key word of it
     * @param offeredWh what the neighbourhood's things gave
     * @param sharedWh of it used by its members
     * @param earnedCents what the things earned
     * @param each who gets what
     */
    public record Shared(String key, long offeredWh, long sharedWh, long earnedCents, List<Part> each) {
        public Shared {
            each = List.copyOf(each);
        }
    }

    /**
     * One kind of members.
     *
     * @param who word of the kind
     * @param homes of that kind
     * @param aloneCents what they all pay without sharing
     * @param togetherCents what they pay with it
     */
    public record Part(String who, int homes, long needWh, long sharedWh, long aloneCents, long togetherCents) {}

    /** Wishes that cannot be had together, and what would help. */
    public record Conflict(List<Wished> wishes, List<Way> ways) {
        static final Conflict NONE = new Conflict(List.of(), List.of());

        public Conflict {
            wishes = List.copyOf(wishes);
            ways = List.copyOf(ways);
        }
    }

    /** A wish of a kind; what it is about, and how much was asked. */
    public record Wished(String kind, String about, double value) {}

    /** A wish asked less of: what it becomes, and what all costs then. */
    public record Way(String kind, String about, double value, double total) {}

    /**
     * What was measured and not typical.
     *
     * @param homes whose meters count together; 0 where none do
     * @param weather name of the file; empty where it is a formula
     * @param weatherAt when that was brought in, milliseconds since 1970
     */
    public record Inputs(int homes, String weather, long weatherAt) {
        public static final Inputs NONE = new Inputs(0, "", 0);

        public boolean hasWeather() {
            return !weather.isEmpty();
        }
    }

    /** A number that nobody answered. */
    public record Given(String key, double value, String unit, String citation) {}
}
