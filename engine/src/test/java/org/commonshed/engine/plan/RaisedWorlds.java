package org.commonshed.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.plan.Plan.CauseKind;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Capacity;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Span;
import org.commonshed.engine.world.Stock;
import org.commonshed.engine.world.World;

/** A world in whose tables one bound has grown; null where the tables cannot say so for one period alone. */
final class RaisedWorlds {
    private RaisedWorlds() {}

    static World raised(World world, Plan.Cause cause, double by) {
        String[] ends = cause.id().split("[/>]", 2);
        Span span = cause.period() == null ? world.calendar().whole() : Span.of(cause.period());
        boolean sayable = cause.kind() != CauseKind.LINK
                && cause.kind() != CauseKind.ROOM
                && (cause.kind() != CauseKind.OUTSIDE
                        || cause.period() == null
                        || world.calendar().periods() == 1);
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
                kind == CauseKind.RUNS
                        ? plus(world.abilities(), new Ability(ends[0], ends[1], by, span))
                        : world.abilities(),
                kind == CauseKind.CAPACITY
                        ? plus(world.capacities(), new Capacity(ends[0], ends[1], by, span))
                        : world.capacities(),
                kind == CauseKind.STOCK ? stocks(world, ends, by) : world.stocks(),
                world.needs(),
                kind == CauseKind.LIMIT ? limits(world, cause, by) : world.limits(),
                world.links(),
                kind == CauseKind.OUTSIDE ? outside(world, cause, by) : world.outside());
    }

    private static <T> List<T> plus(List<T> rows, T row) {
        List<T> more = new ArrayList<>(rows);
        more.add(row);
        return more;
    }

    /** The limit cut into the spans before, in and after the period that grows. */
    private static List<Limit> limits(World world, Plan.Cause cause, double by) {
        List<Limit> limits = new ArrayList<>();
        for (Limit limit : world.limits()) {
            if (!limit.id().equals(cause.id())) {
                limits.add(limit);
            } else if (limit.once()) {
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

    private static List<Stock> stocks(World world, String[] ends, double by) {
        List<Stock> stocks = new ArrayList<>();
        for (Stock s : world.stocks()) {
            boolean grows = s.actor().equals(ends[0]) && s.product().equals(ends[1]);
            stocks.add(
                    grows
                            ? new Stock(
                                    s.actor(),
                                    s.product(),
                                    s.amount() + by,
                                    s.room(),
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
            double perPeriod = grows && cause.period() != null ? by : 0;
            double total = grows && cause.period() == null ? by : 0;
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
