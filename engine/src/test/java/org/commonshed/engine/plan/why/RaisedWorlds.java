package org.commonshed.engine.plan.why;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.Plan.CauseKind;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Capacity;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Link;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Span;
import org.commonshed.engine.world.Stock;
import org.commonshed.engine.world.World;
import org.jspecify.annotations.Nullable;

/**
 * A world in whose tables one bound has grown, in one period or in all in which it is stated; null where the tables cannot
 * say so for one period alone.
 */
final class RaisedWorlds {
    private RaisedWorlds() {}

    static World raised(World world, Plan.Cause cause, double by) {
        String[] ends = cause.id().split("[/>]", 2);
        boolean always = cause.period() == null || world.calendar().periods() == 1;
        boolean sayable = always
                || cause.kind() != CauseKind.LINK
                        && cause.kind() != CauseKind.ROOM
                        && cause.kind() != CauseKind.OUTSIDE;
        if (!sayable) {
            return null;
        }
        CauseKind kind = cause.kind();
        return new World(
                world.name(),
                world.calendar(),
                world.rules(),
                world.places(),
                world.products(),
                world.actors(),
                world.recipes(),
                kind == CauseKind.RUNS ? abilities(world, ends, cause.period(), by) : world.abilities(),
                kind == CauseKind.CAPACITY ? capacities(world, ends, cause.period(), by) : world.capacities(),
                kind == CauseKind.STOCK || kind == CauseKind.ROOM
                        ? stocks(world, ends, by, kind == CauseKind.ROOM)
                        : world.stocks(),
                world.needs(),
                kind == CauseKind.LIMIT ? limits(world, cause, by) : world.limits(),
                kind == CauseKind.LINK ? links(world, ends, by) : world.links(),
                kind == CauseKind.OUTSIDE ? outside(world, cause, by) : world.outside());
    }

    private static List<Integer> periods(World world, @Nullable Integer period, Predicate<Integer> stated) {
        return period != null
                ? List.of(period)
                : IntStream.rangeClosed(1, world.calendar().periods())
                        .boxed()
                        .filter(stated)
                        .toList();
    }

    private static List<Ability> abilities(World world, String[] ends, @Nullable Integer period, double by) {
        List<Ability> rows = new ArrayList<>(world.abilities());
        Predicate<Integer> stated = t -> world.abilities().stream()
                .anyMatch(a -> a.actor().equals(ends[0])
                        && a.recipe().equals(ends[1])
                        && a.span().holds(t));
        periods(world, period, stated).forEach(t -> rows.add(new Ability(ends[0], ends[1], by, Span.of(t))));
        return rows;
    }

    private static List<Capacity> capacities(World world, String[] ends, @Nullable Integer period, double by) {
        List<Capacity> rows = new ArrayList<>(world.capacities());
        Predicate<Integer> stated = t -> world.capacities().stream()
                .anyMatch(c -> c.actor().equals(ends[0])
                        && c.item().equals(ends[1])
                        && c.span().holds(t));
        periods(world, period, stated).forEach(t -> rows.add(new Capacity(ends[0], ends[1], by, Span.of(t))));
        return rows;
    }

    private static @Nullable List<Link> links(World world, String[] ends, double by) {
        List<Link> links = new ArrayList<>();
        for (Link link : world.links() == null ? List.<Link>of() : world.links()) {
            boolean grows = link.from().equals(ends[0]) && link.to().equals(ends[1]);
            links.add(grows ? new Link(link.from(), link.to(), link.km(), link.product(), link.maxKg() + by) : link);
        }
        return links;
    }

    /** The limit cut into the spans before, in and after the period that grows. */
    private static List<Limit> limits(World world, Plan.Cause cause, double by) {
        List<Limit> limits = new ArrayList<>();
        for (Limit limit : world.limits()) {
            if (!limit.id().equals(cause.id())) {
                limits.add(limit);
            } else if (limit.once()) {
                limits.add(limit(limit, "", limit.span(), limit.amount() + by, limit.used()));
            } else if (cause.period() == null) {
                limits.add(limit(limit, "", limit.span(), limit.amount() + by, limit.used()));
            } else {
                int t = cause.period();
                int from = limit.span().from();
                double used = limit.used();
                if (from < t) {
                    limits.add(limit(limit, ".before", new Span(from, t - 1), limit.amount(), used));
                }
                limits.add(limit(limit, "", Span.of(t), limit.amount() + by, from == t ? used : 0));
                if (t < limit.span().to()) {
                    limits.add(
                            limit(limit, ".after", new Span(t + 1, limit.span().to()), limit.amount(), 0));
                }
            }
        }
        return limits;
    }

    private static Limit limit(Limit of, String suffix, Span span, double amount, double used) {
        return new Limit(
                of.id() + suffix, of.place(), of.indicator(), amount, span, of.once(), of.upstream(), used, "", "");
    }

    private static List<Stock> stocks(World world, String[] ends, double by, boolean room) {
        List<Stock> stocks = new ArrayList<>();
        for (Stock s : world.stocks()) {
            boolean grows = s.actor().equals(ends[0]) && s.product().equals(ends[1]);
            stocks.add(
                    grows
                            ? new Stock(
                                    s.actor(),
                                    s.product(),
                                    s.amount() + (room ? 0 : by),
                                    s.room() + (room ? by : 0),
                                    s.atEnd(),
                                    s.lossPerPeriod(),
                                    s.takes())
                            : s);
        }
        return stocks;
    }

    private static List<Outside> outside(World world, Plan.Cause cause, double by) {
        List<Outside> rows = new ArrayList<>();
        for (Outside o : world.outside()) {
            boolean grows = o.product().equals(cause.id());
            boolean inAll = cause.period() == null && !Double.isInfinite(o.maxTotal());
            double perPeriod = grows && !inAll ? by : 0;
            double total = grows && inAll ? by : 0;
            rows.add(new Outside(
                    o.product(),
                    o.maxPerPeriod() + perPeriod,
                    o.maxTotal() + total,
                    o.weight(),
                    o.price(),
                    o.inputsOnly()));
        }
        return rows;
    }
}
