package org.commonshed.engine.energy.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was shared in each month, exact in watt-hours and cents.
 *
 * @param periods in order of time
 */
public record Settlement(List<Period> periods) {
    public Settlement {
        periods = List.copyOf(periods);
    }

    /**
     * One meter in one month. Consumers: needs and costs; producers: what they give and what it brings.
     *
     * @param meter which
     * @param meteredWh what it read, as far as it counts here
     * @param offeredWh what a consumer was offered; 0 for a producer
     * @param sharedWh what was shared: covered of the need, or sold to neighbours
     * @param aloneCents retail price of all the need, or feed-in of all that is given
     * @param restCents the same of what was not shared
     * @param sharedCents billed, or credited, for what was shared
     */
    public record Line(
            Meter meter,
            long meteredWh,
            long offeredWh,
            long sharedWh,
            long aloneCents,
            long restCents,
            long sharedCents) {
        public long restWh() {
            return meteredWh - sharedWh;
        }

        /** What it costs to be alone: negative for a producer. */
        long aloneCost() {
            return meter.direction() == Meter.Direction.TAKES ? aloneCents : -aloneCents;
        }

        long togetherCost() {
            long money = restCents + sharedCents;
            return meter.direction() == Meter.Direction.TAKES ? money : -money;
        }
    }

    /**
     * What a member with both kinds of meters would share with itself in a month if it were alone.
     *
     * @param member whose
     * @param wh own energy that meets an own need in the same interval
     * @param savedCents what that saves: retail less feed-in
     */
    public record OwnUse(String member, long wh, long savedCents) {}

    /**
     * One month, or the part of it that was read.
     *
     * @param name like 2026-06
     * @param from first step
     * @param to step after the last
     * @param lines one for each meter, in their order
     * @param ownUse of members who have both kinds of meters
     */
    public record Period(String name, int from, int to, List<Line> lines, List<OwnUse> ownUse) {
        public Period {
            lines = List.copyOf(lines);
            ownUse = List.copyOf(ownUse);
        }

        public long billedCents() {
            return cents(Meter.Direction.TAKES);
        }

        public long creditedCents() {
            return cents(Meter.Direction.GIVES);
        }

        /** What stays with the community: billed less credited, to the cent. */
        public long fundCents() {
            return billedCents() - creditedCents();
        }

        private long cents(Meter.Direction direction) {
            return lines.stream()
                    .filter(line -> line.meter.direction() == direction)
                    .mapToLong(Line::sharedCents)
                    .sum();
        }
    }

    /**
     * One member over all months.
     *
     * @param member whose
     * @param needWh taken
     * @param coveredWh of it shared
     * @param givenWh given
     * @param soldWh of it shared
     * @param aloneCents what energy costs without the community, own energy being used for own needs first; negative: it
     *     brings more than it costs
     * @param togetherCents what it costs in the community
     */
    public record Outcome(
            String member,
            long needWh,
            long coveredWh,
            long givenWh,
            long soldWh,
            long aloneCents,
            long togetherCents) {
        public long gainCents() {
            return aloneCents - togetherCents;
        }

        /** By how much he is worse off than alone; 0 where he is not. */
        public long shortfallCents() {
            return Math.max(0, -gainCents());
        }

        private Outcome plus(OwnUse own) {
            return new Outcome(member, needWh, coveredWh, givenWh, soldWh, aloneCents - own.savedCents, togetherCents);
        }

        private Outcome plus(Line line) {
            boolean takes = line.meter.direction() == Meter.Direction.TAKES;
            return new Outcome(
                    member,
                    needWh + (takes ? line.meteredWh : 0),
                    coveredWh + (takes ? line.sharedWh : 0),
                    givenWh + (takes ? 0 : line.meteredWh),
                    soldWh + (takes ? 0 : line.sharedWh),
                    aloneCents + line.aloneCost(),
                    togetherCents + line.togetherCost());
        }
    }

    /** Every member, in the order of the meters. */
    public List<Outcome> listOutcomes() {
        Map<String, Outcome> members = new LinkedHashMap<>();
        for (Period period : periods) {
            for (Line line : period.lines) {
                String member = line.meter.member();
                Outcome before = members.getOrDefault(member, new Outcome(member, 0, 0, 0, 0, 0, 0));
                members.put(member, before.plus(line));
            }
            for (OwnUse own : period.ownUse) {
                members.computeIfPresent(own.member, (member, outcome) -> outcome.plus(own));
            }
        }
        return new ArrayList<>(members.values());
    }

    public long sharedWh() {
        return listOutcomes().stream().mapToLong(Outcome::coveredWh).sum();
    }

    public long fundCents() {
        return periods.stream().mapToLong(Period::fundCents).sum();
    }
}
