package org.commonshed.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonshed.engine.plan.Makings;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Limit;
import org.commonshed.report.Links;
import org.commonshed.tell.Bounds;
import org.commonshed.tell.Names;
import org.commonshed.tell.Words;
import org.jspecify.annotations.Nullable;

/** What binds, in words, and what one more unit of it is worth. */
public final class Causes {
    private static final double FULL = 0.9999;
    private static final double LITTLE = 0.1;
    private static final double MOST_STEPS = 1000;

    private final Material material;
    private final Names names;
    private final Words words;
    private final Bounds bounds;
    private final Makings makings;

    public Causes(Material material) {
        this.material = material;
        names = material.names();
        words = material.words();
        bounds = new Bounds(names, words);
        makings = new Makings(material.world());
    }

    /**
     * Something that binds.
     *
     * @param name what it is, and whose
     * @param state how it stands
     * @param worth what one more of it gives; empty = not known
     * @param address where it leads; empty = nowhere
     */
    public record Binding(String name, String state, String worth, String address) {}

    /** One thing that stands in the way of several needs. */
    private static final class Gathered {
        final Plan.Cause cause;
        final Set<String> helps = new TreeSet<>();
        final Set<String> whose = new TreeSet<>();
        final Set<Integer> columns = new TreeSet<>();
        final Map<String, Lift> lifts = new TreeMap<>(); // by one bound and product
        final Set<String> lifted = new TreeSet<>(); // claimants
        Plan.@Nullable Cause sparing; // of what comes from outside
        double largest; // gain

        Gathered(Plan.Cause cause) {
            this.cause = cause;
        }
    }

    /** What one more of one bound gives of one product, over all who are short of it. */
    private static final class Lift {
        final Plan.Cause cause;
        final String product;
        double shares;
        double amount; // of the product, in its unit

        Lift(Plan.Cause cause, String product) {
            this.cause = cause;
            this.product = product;
        }
    }

    /** By how many needs it would help, most first; then other budgets that are full. */
    public List<Binding> list() {
        Map<String, Gathered> gathered = new LinkedHashMap<>();
        for (Plan.Why why : material.plan().why()) {
            for (Plan.Cause cause : why.causes()) {
                if (helps(cause)) {
                    gather(gathered, why, cause);
                }
            }
        }
        List<Binding> bindings = new ArrayList<>();
        gathered.values().stream()
                .sorted(Comparator.comparingInt((Gathered g) -> -g.helps.size()).thenComparingDouble(g -> -g.largest))
                .map(this::binding)
                .forEach(bindings::add);
        Set<String> named = new TreeSet<>();
        bindings.forEach(binding -> named.add(binding.name()));
        full().stream().filter(binding -> !named.contains(binding.name())).forEach(bindings::add);
        return bindings;
    }

    /** Whether more of it would change anything. */
    static boolean helps(Plan.Cause cause) {
        return cause.kind() != Plan.CauseKind.NONE && (cause.gain() > 0 || cause.gainProduct() > 0);
    }

    private void gather(Map<String, Gathered> gathered, Plan.Why why, Plan.Cause cause) {
        String key = cause.kind() + " " + gathering(cause);
        Gathered one = gathered.computeIfAbsent(key, k -> new Gathered(cause));
        one.whose.add(Bounds.first(cause.id()));
        one.helps.add(why.about() + " " + why.who() + " " + why.product());
        if (cause.period() != null) {
            one.columns.add(material.periods().column(cause.period()));
        }
        if (why.about() == Plan.About.OUTSIDE) {
            one.sparing = one.sparing == null || cause.gain() > one.sparing.gain() ? cause : one.sparing;
            return;
        }
        one.lifted.add(String.valueOf(why.who()));
        Lift lift = one.lifts.computeIfAbsent(
                cause.id() + " " + cause.period() + " " + why.product(), k -> new Lift(cause, why.product()));
        lift.shares += cause.gain();
        lift.amount += Double.isFinite(cause.gainProduct()) ? cause.gainProduct() : 0;
        one.largest = Math.max(one.largest, lift.shares);
    }

    /** Limits of one place and indicator count as one, whatever their spans; so does one item of several makers. */
    private String gathering(Plan.Cause cause) {
        return switch (cause.kind()) {
            case LIMIT ->
                names.findLimit(cause.id())
                        .map(limit -> limit.place() + " " + limit.indicator())
                        .orElse(cause.id());
            case CAPACITY, RUNS -> Bounds.second(cause.id());
            case OUTSIDE, LINK, ROOM, STOCK, NONE -> cause.id();
        };
    }

    private Binding binding(Gathered one) {
        String helps = words.say("binds.helps", one.helps.size());
        String when = one.columns.isEmpty() ? "" : when(one.columns);
        String state = when.isEmpty() ? helps : helps + " · " + when;
        return new Binding(name(one), state, worth(one), address(one.cause));
    }

    /** Where what binds has its own page. */
    public String address(Plan.Cause cause) {
        String id = cause.id();
        Links links = material.links();
        return switch (cause.kind()) {
            case LIMIT -> links.to(Links.Thing.LIMIT, id);
            case CAPACITY, RUNS, ROOM, STOCK, LINK -> links.to(Links.Thing.ACTOR, Bounds.first(id));
            case OUTSIDE -> links.to(Links.Thing.PRODUCT, id);
            case NONE -> "";
        };
    }

    /** The times in which these causes would have to grow. */
    public String when(List<Plan.Cause> causes) {
        Set<Integer> columns = new TreeSet<>();
        for (Plan.Cause cause : causes) {
            if (cause.period() != null) {
                columns.add(material.periods().column(cause.period()));
            }
        }
        return columns.isEmpty() ? "" : when(columns);
    }

    private String name(Gathered one) {
        boolean many = one.whose.size() > 1;
        return switch (one.cause.kind()) {
            case CAPACITY -> many ? several(names.item(Bounds.second(one.cause.id())), one) : name(one.cause);
            case RUNS ->
                many ? several(Names.capital(names.recipe(Bounds.second(one.cause.id()))), one) : name(one.cause);
            case LIMIT, OUTSIDE, LINK, ROOM, STOCK, NONE -> name(one.cause);
        };
    }

    /** What people call it, whoever has it. */
    String thing(Plan.Cause cause) {
        return switch (cause.kind()) {
            case CAPACITY -> names.item(Bounds.second(cause.id()));
            case RUNS -> words.say("cause.runs", names.recipe(Bounds.second(cause.id())));
            case LIMIT, OUTSIDE, LINK, ROOM, STOCK, NONE -> name(cause);
        };
    }

    private String several(String what, Gathered one) {
        return words.say("cause.several", what, one.whose.size());
    }

    private String when(Set<Integer> columns) {
        int all = material.periods().count();
        if (columns.size() == all && all > 1) {
            return words.say("binds.always");
        }
        if (columns.size() > 3) {
            boolean isMonths = period().equals("month")
                    && all == material.world().calendar().periods();
            return words.say(isMonths ? "binds.times.month" : "binds.times", columns.size(), all);
        }
        return words.series(columns.stream().map(material.periods()::name).toList());
    }

    /**
     * "1 h → 194 kg bread" for all who are short, in the product that it makes itself or that is made of what it makes; of
     * several, the one by which shares rise most. Else what it saves in the goal outside, or that it lifts shares at all.
     */
    private String worth(Gathered one) {
        return one.lifts.values().stream()
                .filter(lift -> near(lift) != Makings.Nearness.APART && lift.amount > 0)
                .min(Comparator.comparing(this::near).thenComparingDouble(lift -> -lift.shares))
                .map(lift -> words.say("binds.gives", oneMore(lift.cause), names.amountOf(lift.amount, lift.product)))
                .orElseGet(() -> one.sparing == null
                        ? words.say("binds.lifts", oneMore(one.cause), one.lifted.size())
                        : words.say(
                                "binds.saves",
                                oneMore(one.sparing),
                                words.quantity(one.sparing.gain(), outsideUnit())));
    }

    /** What one more of it gives the one who is short, or keeps from being bought. */
    public String worth(Plan.Why why, Plan.Cause cause) {
        boolean isGiven = why.about() == Plan.About.SHORT && Double.isFinite(cause.gainProduct());
        double steps = steps(cause.gainProduct());
        return isGiven
                ? words.say(
                        "binds.gives", more(cause, steps), names.amountOf(cause.gainProduct() * steps, why.product()))
                : words.say("binds.saves", oneMore(cause), words.quantity(cause.gain(), outsideUnit()));
    }

    private Makings.Nearness near(Lift lift) {
        return makings.near(lift.cause.kind(), lift.cause.id(), lift.product);
    }

    /** How many more are told of together, so that what they give can be imagined: 100 hours where one gives a hundredth. */
    public static double steps(double gain) {
        double steps = 1;
        while (gain > 0 && gain < LITTLE && gain * steps < 1 && steps < MOST_STEPS) {
            steps *= 10;
        }
        return steps;
    }

    private String oneMore(Plan.Cause cause) {
        return more(cause, 1);
    }

    private String more(Plan.Cause cause, double steps) {
        String unit = bounds.unit(cause.kind(), cause.id());
        String one = unit.isEmpty() && steps == 1 ? words.say("binds.one") : words.quantity(steps, unit);
        return bounds.isRow(cause)
                ? words.say(isUsedUp(cause, unit) ? "binds.row." + period() : "binds.row", one)
                : one;
    }

    /** Hours and ways are new in every period; land, cows and room are there all the time. */
    private static boolean isUsedUp(Plan.Cause cause, String unit) {
        return unit.equals("h")
                || unit.equals("run")
                || cause.kind() == Plan.CauseKind.LINK
                || cause.kind() == Plan.CauseKind.OUTSIDE;
    }

    private String period() {
        return material.world().calendar().length().name().toLowerCase(Locale.ROOT);
    }

    /** What one more gives to the claimant of the reason. */
    public String part(Plan.Why why, Plan.Cause cause) {
        double steps = steps(cause.gainProduct());
        String gain = names.amountOf(cause.gainProduct() * steps, why.product());
        String who = names.who(String.valueOf(why.who()));
        return words.say("binds.part", more(cause, steps), gain, who);
    }

    private String outsideUnit() {
        return material.plan().levels().stream()
                .filter(level -> level.goal().equals("outside"))
                .map(Plan.Level::unit)
                .findFirst()
                .orElse("");
    }

    /** What a cause is called. */
    public String name(Plan.Cause cause) {
        return bounds.name(cause.kind(), cause.id());
    }

    private List<Binding> full() {
        Map<String, Set<Integer>> full = new LinkedHashMap<>();
        Map<String, Limit> first = new LinkedHashMap<>();
        for (Plan.LimitUse use : material.plan().limits()) {
            if (use.used() + use.planned() < FULL * use.amount()) {
                continue;
            }
            names.findLimit(use.limit()).ifPresent(limit -> {
                String key = limit.place() + " " + limit.indicator();
                first.putIfAbsent(key, limit);
                Set<Integer> columns = full.computeIfAbsent(key, k -> new TreeSet<>());
                if (use.period() != null) {
                    columns.add(material.periods().column(use.period()));
                }
            });
        }
        List<Binding> bindings = new ArrayList<>();
        first.forEach((key, limit) -> bindings.add(new Binding(
                words.series(List.of(names.indicator(limit.indicator()), names.who(limit.place()))),
                full.getOrDefault(key, Set.of()).isEmpty()
                        ? words.say("binds.all")
                        : words.say("binds.used", when(full.getOrDefault(key, Set.of()))),
                "",
                material.links().to(Links.Thing.LIMIT, limit.id()))));
        return bindings;
    }
}
