package org.commonshed.planning.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Span;
import org.commonshed.exchange.Work;
import org.commonshed.page.Words;
import org.commonshed.planning.Address;
import org.commonshed.planning.Passage;
import org.commonshed.report.page.PlanFigures;
import org.commonshed.tell.Names;

/** The work of one actor in a plan, month by month. */
final class WorkSheet {
    private static final int MOST_FLOWS = 24;
    private static final double NOTHING = 1e-6;

    private final PlanFigures figures;
    private final Names names;
    private final String actor;
    private final int number;
    private final Words words;
    private final Set<String> assumed;
    private final Loads loads;

    /**
     * @param number of the plan
     * @param assumed rows that the catalogue gave, as {@code table/key}
     */
    WorkSheet(PlanFigures figures, String actor, int number, Words words, Set<String> assumed) {
        this.figures = figures;
        this.names = figures.names();
        this.actor = actor;
        this.number = number;
        this.words = words;
        this.assumed = assumed;
        this.loads = Loads.of(figures.slice(), actor);
    }

    /**
     * The work of a month.
     *
     * @param column from 1
     * @param sun when its machines are best run
     */
    Work.Month month(int column, String made, List<Work.Sun> sun) {
        PlanFigures.Column chosen = figures.columns().get(column - 1);
        Address address = Address.ALL.month(column).plan(number);
        List<Hand> hands = hands(chosen.periods());
        WorkJobs jobs = new WorkJobs(new WorkJobs.Asked(figures, actor, number, address, words, assumed), hands);
        return new Work.Month(
                chosen.longName(),
                words.say("planning.name", number),
                made,
                column,
                words.say(hasHours() ? "planning.work.hours" : "planning.work.least"),
                columns(),
                jobs.list(chosen.periods()),
                flows(hands, true, address),
                flows(hands, false, address),
                kept(chosen.periods(), address),
                uses(chosen.periods()),
                sun);
    }

    /** Something that passes from one to another. */
    record Hand(String from, String to, String product, double amount) {}

    /** All that comes to the actor or goes from it in these periods. */
    private List<Hand> hands(Span span) {
        Map<List<String>, Double> sums = new TreeMap<>(Comparator.comparing(List::toString));
        Passage.listAll(figures.slice()).stream()
                .filter(one -> span.holds(one.period()))
                .filter(one -> one.from().equals(actor) || one.to().equals(actor))
                .forEach(one -> sums.merge(List.of(one.from(), one.to(), one.product()), one.amount(), Double::sum));
        List<Hand> hands = new ArrayList<>();
        sums.forEach((ends, amount) -> hands.add(new Hand(ends.get(0), ends.get(1), ends.get(2), amount)));
        return hands;
    }

    private Work.Flows flows(List<Hand> hands, boolean arriving, Address address) {
        List<Hand> some = hands.stream()
                .filter(hand -> !hand.from().equals(hand.to()))
                .filter(hand -> (arriving ? hand.to() : hand.from()).equals(actor))
                .sorted(Comparator.comparingDouble((Hand hand) -> -names.weight(hand.amount(), hand.product())))
                .toList();
        List<Work.Flow> listed = some.stream()
                .limit(MOST_FLOWS)
                .map(hand -> new Work.Flow(
                        part(
                                hand.product(),
                                hand.amount(),
                                address.flows(number, hand.from(), hand.to(), hand.product())),
                        names.who(arriving ? hand.from() : hand.to())))
                .toList();
        String all = address.flows(number, arriving ? "" : actor, arriving ? actor : "", "");
        return new Work.Flows(listed, some.size(), all);
    }

    private Work.Part part(String product, double amount, String address) {
        return part(figures, product, amount, address);
    }

    /** So much of a product, leading to the address. */
    static Work.Part part(PlanFigures figures, String product, double amount, String address) {
        String unit = figures.names().unit(product);
        return new Work.Part(
                figures.words().quantity(amount, unit), figures.names().product(product), address);
    }

    /** What is in store at the end of the last of these periods. */
    private List<Work.Part> kept(Span span, Address address) {
        return figures.slice().plan().stocks().stream()
                .filter(kept -> kept.actor().equals(actor) && kept.period() == span.to() && kept.amount() > NOTHING)
                .sorted(Comparator.comparingDouble((Plan.Kept kept) -> -names.weight(kept.amount(), kept.product())))
                .map(kept -> part(
                        kept.product(),
                        kept.amount(),
                        address.product(kept.product()).text()))
                .toList();
    }

    private List<Work.Column> columns() {
        List<Work.Column> columns = new ArrayList<>();
        for (PlanFigures.Column column : figures.columns()) {
            double full = hasHours() ? hours(column.periods()) : fullest(column.periods());
            String finding = Double.isNaN(full)
                    ? column.longName()
                    : words.say(
                            "planning.work.full",
                            column.longName(),
                            figures.words().percent(full));
            columns.add(new Work.Column(column.name(), finding, full));
        }
        return columns;
    }

    private boolean hasHours() {
        return loads.items().stream().anyMatch(this::isHours);
    }

    private boolean isHours(String item) {
        return names.unitOf(item).equals("h");
    }

    /** Share in use of all hours of hands and machines; NaN where there are none then. */
    private double hours(Span span) {
        double has = 0;
        double used = 0;
        for (String item : loads.items()) {
            for (int t = span.from(); isHours(item) && t <= span.to(); t++) {
                has += loads.has(item, t);
                used += loads.used(item, t);
            }
        }
        return has > 0 ? Math.min(1, used / has) : Double.NaN;
    }

    /** Share in use of what has least to spare. */
    private double fullest(Span span) {
        double full = Double.NaN;
        for (String item : loads.items()) {
            double share = loads.share(item, loads.fullest(item, span));
            full = Double.isNaN(full) || share > full ? share : full;
        }
        return full;
    }

    private List<Work.Use> uses(Span span) {
        List<Work.Use> uses = new ArrayList<>();
        for (String item : loads.items()) {
            use(item, span).ifPresent(uses::add);
        }
        uses.sort(Comparator.comparingDouble((Work.Use use) -> -use.share()).thenComparing(Work.Use::name));
        return uses;
    }

    /** Hours add up over the periods of a month; fields and rooms are told for the period in which least is free. */
    private Optional<Work.Use> use(String item, Span span) {
        String unit = names.unitOf(item);
        int fullest = loads.fullest(item, span);
        Span counted = isHours(item) ? span : Span.of(fullest);
        double has = 0;
        double used = 0;
        for (int t = counted.from(); t <= counted.to(); t++) {
            has += loads.has(item, t);
            used += loads.used(item, t);
        }
        if (has <= 0) {
            return Optional.empty();
        }
        boolean isAssumed = assumed.stream().anyMatch(key -> key.startsWith("capacities/" + actor + "/"));
        double free = Math.max(0, has - used);
        return Optional.of(new Work.Use(
                item,
                names.item(item),
                by(loads.users(item, counted), unit),
                words.say(
                        "planning.work.free",
                        figures.words().amount(free < NOTHING * has ? 0 : free),
                        figures.words().quantity(has, unit)),
                Math.min(1, used / has),
                isAssumed));
    }

    /** "bake a load 20 h · in store 3 h". */
    private String by(Map<String, Double> users, String unit) {
        Map<String, Double> some = new HashMap<>(users);
        some.values().removeIf(amount -> amount < NOTHING);
        List<String> parts = new ArrayList<>();
        some.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(user -> parts.add(words.say(
                        "planning.work.by",
                        user.getKey().equals(Loads.STORE)
                                ? words.say("planning.work.store")
                                : names.recipe(user.getKey()),
                        figures.words().quantity(user.getValue(), unit))));
        return String.join(" · ", parts);
    }
}
