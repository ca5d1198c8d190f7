package org.commonshed.engine.energy.first;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.layers.Island;
import org.commonshed.engine.energy.layers.Layer;
import org.commonshed.engine.energy.layers.LayeredCase;

/**
 * Layers that are made of answers: the homes of a neighbourhood, alike, with the roofs; around them the neighbourhood with its turbine,
 * its battery and what should keep running; around all the region. The year is told by {@link TypicalDays}. Nothing of a neighbourhood
 * is spent for another; what may be spent on building is not asked.
 *
 * @param layered the whole; layers are called as the members, those of homes with {@link #HOMES} behind it
 * @param darkest span of two months whose dull day has the least sun: lines are out from {@link #EVENING} of its bright day and from
 *     {@link #MORNING} of its dull one
 */
public record FirstRegion(LayeredCase layered, int darkest) {
    public static final String HOMES = "/homes";
    /** Hours of the day at which lines go out. */
    public static final int EVENING = 17;

    public static final int MORNING = 5;
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    /**
     * A neighbourhood.
     *
     * @param must how many of its critical uses, from the first on, have power whenever a line is out
     */
    public record Member(String id, Answers answers, int must, Measured measured) {}

    /**
     * What nobody was asked in the twelve questions.
     *
     * @param lineKw of a neighbourhood, for each home, beside what its critical uses take
     * @param homeLineKw of a home
     * @param hours that the region lasts without the big grid; 0 where it does not matter
     * @param homeHours that a home lasts without its neighbourhood, with a battery of its own; 0 for none
     * @param homeShare of its use that a home keeps then
     */
    public record Wishes(double lineKw, double homeLineKw, double hours, double homeHours, double homeShare) {}

    /**
     * Makes it.
     *
     * @param id of the region, another than those of its members
     * @param members at least one, all with the same currency
     */
    public static FirstRegion of(String id, List<Member> members, Wishes wishes) {
        List<Ready> ready = members.stream().map(Ready::of).toList();
        int darkest = darkest(ready);
        List<Layer> children = new ArrayList<>();
        for (Ready one : ready) {
            children.add(one.layer(wishes, darkest));
        }
        double hours = isImplied(members, wishes) ? 0 : wishes.hours();
        Layer root = around(id, island(hours, darkest), children);
        return new FirstRegion(layered(id, ready, root), darkest);
    }

    /** Where each neighbourhood lasts as long by itself, all of them together do. */
    private static boolean isImplied(List<Member> members, Wishes wishes) {
        return members.stream().allMatch(member -> member.answers().outageHours() >= wishes.hours());
    }

    private static LayeredCase layered(String name, List<Ready> ready, Layer root) {
        TimeGrid year = ready.get(0).energy.time();
        return new LayeredCase(
                name,
                ready.get(0).energy.currency(),
                new TimeGrid(year.start(), 1, TypicalDays.STEPS),
                Series.of(TypicalDays.weights()),
                ready.get(0).energy.finance().withBudget(ENDLESS),
                root,
                trade(ready));
    }

    /** What all of them pay on average, each by what it uses. */
    private static LayeredCase.Trade trade(List<Ready> ready) {
        double kwh = 0;
        double buys = 0;
        double sells = 0;
        for (Ready one : ready) {
            kwh += one.kwh;
            buys += one.kwh * one.member.answers().buyPerKwh();
            sells += one.kwh * one.member.answers().sellPerKwh();
        }
        return new LayeredCase.Trade(Series.constant(buys / kwh), Series.constant(sells / kwh));
    }

    /** One of them with the big grid behind its line and nobody else. */
    public LayeredCase alone(int member) {
        List<Layer> only = List.of(layered.root().children().get(member));
        return layered.withRoot(around(layered.root().id(), Island.NEVER, only));
    }

    /** A region has nothing of its own. */
    private static Layer around(String id, Island island, List<Layer> children) {
        return new Layer(id, List.of(), List.of(), List.of(), List.of(), ENDLESS, island, children);
    }

    private static int darkest(List<Ready> ready) {
        double least = ENDLESS;
        int darkest = 0;
        for (int span = 0; span < TypicalDays.SPANS; span++) {
            double sun = 0;
            for (Ready one : ready) {
                for (int hour = 0; hour < TypicalDays.HOURS; hour++) {
                    sun += one.sun[TypicalDays.step(span, 1, hour)];
                }
            }
            if (sun < least) {
                least = sun;
                darkest = span;
            }
        }
        return darkest;
    }

    private static Island island(double hours, int span) {
        return hours == 0
                ? Island.NEVER
                : new Island(List.of(TypicalDays.step(span, 0, EVENING), TypicalDays.step(span, 1, MORNING)), hours);
    }

    /** A neighbourhood on typical days. */
    private static final class Ready {
        private final Member member;
        private final EnergyCase energy;
        private final TypicalDays days;
        private final double[] sun; // [step] of a kW
        private final double kwh; // that all use in a year

        private Ready(Member member, EnergyCase energy) {
            this.member = member;
            this.energy = energy;
            double[] sunny = new double[energy.time().steps()];
            energy.sources().stream()
                    .filter(source -> source.kind() == Source.Kind.PV)
                    .forEach(source ->
                            System.arraycopy(source.kwPerKw().values(sunny.length), 0, sunny, 0, sunny.length));
            days = TypicalDays.of(sunny);
            sun = days.mean(sunny);
            double sum = 0;
            for (Load load : energy.loads()) {
                for (int t = 0; t < energy.time().steps(); t++) {
                    sum += load.kw().at(t);
                }
            }
            kwh = sum;
        }

        static Ready of(Member member) {
            return new Ready(
                    member,
                    FirstCase.of(member.answers(), Map.of(), member.measured()).energy());
        }

        private Series typical(Series hourly) {
            return Series.of(days.mean(hourly.values(energy.time().steps())));
        }

        private List<Source> sources(boolean isOnRoofs) {
            return energy.sources().stream()
                    .filter(source -> (source.kind() == Source.Kind.PV) == isOnRoofs)
                    .map(source -> source.withKwPerKw(typical(source.kwPerKw())))
                    .toList();
        }

        Layer layer(Wishes wishes, int darkest) {
            int homes = energy.loads().size() - 1;
            List<Load> uses = IntStream.range(0, homes)
                    .mapToObj(i -> load(energy.loads().get(i), i < member.must() ? 1 : 0))
                    .toList();
            double usesKw = uses.stream().mapToDouble(load -> load.kw().max()).sum();
            double share = wishes.homeHours() > 0 ? wishes.homeShare() : 0;
            Layer within = new Layer(
                    member.id() + HOMES,
                    List.of(load(energy.loads().get(homes), share)),
                    sources(true),
                    wishes.homeHours() > 0 ? List.of(ofHomes(energy.stores().get(0))) : List.of(),
                    List.of(),
                    wishes.homeLineKw() * member.answers().homes(),
                    island(wishes.homeHours(), darkest),
                    List.of());
            return new Layer(
                    member.id(),
                    uses,
                    sources(false),
                    energy.stores(),
                    List.of(),
                    wishes.lineKw() * member.answers().homes() + usesKw,
                    island(member.answers().outageHours(), darkest),
                    List.of(within));
        }

        private Load load(Load load, double critical) {
            Series kw = typical(load.kw());
            return load.withKw(kw, kw.times(critical));
        }

        /** Like the neighbourhood's; none stands there yet. */
        private static Store ofHomes(Store store) {
            return store.withSizes(Size.upTo(ENDLESS), Size.upTo(ENDLESS));
        }
    }
}
