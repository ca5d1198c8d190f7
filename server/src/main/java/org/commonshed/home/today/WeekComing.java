package org.commonshed.home.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Span;
import org.commonshed.home.Called;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.planning.Plans;
import org.commonshed.production.order.Job;
import org.commonshed.production.order.JobState;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.OrderState;
import org.commonshed.production.order.Orders;
import org.commonshed.report.Slice;
import org.springframework.stereotype.Component;

/** What comes to a neighbourhood in a week: what makers promised for its days, and what the plan that holds brings. */
@Component
class WeekComing {
    private static final int MOST = 24;
    private static final int MOST_ORDERS = 300;

    private final Plans plans;
    private final Orders orders;
    private final Actors actors;
    private final Called called;

    WeekComing(Plans plans, Orders orders, Actors actors, Called called) {
        this.plans = plans;
        this.orders = orders;
        this.actors = actors;
        this.called = called;
    }

    WeekViews.Part show(Reader reader, boolean isPlanned) {
        List<WeekViews.Line> lines = new ArrayList<>(promised(reader));
        Optional<Plans.Open> open = plans.findHolding(reader.viewer()).map(kept -> plans.open(reader.viewer(), kept));
        open.ifPresent(plan -> lines.addAll(planned(reader, plan)));
        int more = Math.max(0, lines.size() - MOST);
        return new WeekViews.Part(
                reader.say("home.sheet.coming"),
                open.map(plan -> WeekTold.ofPlan(reader, time(plan, reader.day())))
                        .orElse(""),
                false,
                lines.subList(0, lines.size() - more),
                more == 0 ? "" : reader.say("home.sheet.rest", more),
                isPlanned ? "/plan" : "/orders",
                reader.say("home.sheet.coming.none"));
    }

    private static PlanGlance.Time time(Plans.Open open, LocalDate day) {
        Calendar calendar = open.slice().world().calendar();
        int period = new Horizon(calendar).period(day);
        return new PlanGlance.Time(calendar.firstDay(period), calendar.length(), calendar.cyclic());
    }

    /** Who brings what to whom, the heaviest first. */
    private record Way(String from, String product, String who) {}

    private List<WeekViews.Line> planned(Reader reader, Plans.Open open) {
        int period = new Horizon(open.slice().world().calendar()).period(reader.day());
        Slice slice = open.slice().of(new Slice.Wanted(reader.seen(), "", "", Span.of(period)));
        Map<String, Need> needs = new HashMap<>();
        slice.world().needs().forEach(need -> needs.put(need.id(), need));
        Map<Way, Double> amounts = new HashMap<>();
        for (Plan.Delivery one : slice.plan().deliveries()) {
            Need need = needs.get(one.need());
            if (need != null && one.amount() > 0) {
                amounts.merge(new Way(one.from(), need.product(), need.who()), one.amount(), Double::sum);
            }
        }
        Map<String, Double> kg = new HashMap<>();
        slice.world().products().forEach(product -> kg.put(product.id(), product.kgPerUnit()));
        return amounts.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Way, Double> entry) -> -entry.getValue()
                                * kg.getOrDefault(entry.getKey().product(), 1.0))
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(entry -> line(reader, entry.getKey(), entry.getValue()))
                .toList();
    }

    private WeekViews.Line line(Reader reader, Way way, double amount) {
        String who = called.claimant(way.who());
        return new WeekViews.Line(
                called.quantity(reader.viewer(), way.product(), amount, reader.words()),
                called.product(way.product()),
                way.from().equals(Plan.OUTSIDE)
                        ? reader.say("home.sheet.outside", who)
                        : reader.say("home.sheet.from", called.claimant(way.from()), who),
                "");
    }

    /** Pieces that makers promised for one of the days, the soonest first. */
    private List<WeekViews.Line> promised(Reader reader) {
        Map<UUID, Order> open = new HashMap<>();
        Set<String> here = residents(reader);
        for (Order order : orders.list(reader.viewer(), 0, MOST_ORDERS)) {
            if (order.state() == OrderState.ASKED && (here.isEmpty() || here.contains(order.who()))) {
                open.put(order.id(), order);
            }
        }
        record On(LocalDate day, WeekViews.Line line) {}
        List<On> lines = new ArrayList<>();
        for (Job job : orders.listJobs(reader.viewer(), List.copyOf(open.keySet()))) {
            Order order = open.get(job.order());
            if (order != null && job.state() == JobState.ACCEPTED) {
                batches(job).stream()
                        .filter(batch -> isIn(reader, batch.day()))
                        .forEach(batch -> lines.add(new On(batch.day(), line(reader, order, job, batch))));
            }
        }
        return lines.stream()
                .sorted(Comparator.comparing(On::day)
                        .thenComparing(on -> on.line().what())
                        .thenComparing(on -> on.line().whom()))
                .map(On::line)
                .toList();
    }

    /** Of a job of which less was taken on than asked, only the end is known. */
    private static List<Job.Batch> batches(Job job) {
        return job.isPart() || job.terms().batches().isEmpty()
                ? List.of(new Job.Batch(job.terms().ready(), job.accepted()))
                : job.terms().batches();
    }

    private static boolean isIn(Reader reader, LocalDate day) {
        return !day.isBefore(reader.day()) && day.isBefore(reader.day().plusDays(WeekSheet.DAYS));
    }

    private WeekViews.Line line(Reader reader, Order order, Job job, Job.Batch batch) {
        return new WeekViews.Line(
                reader.say("home.sheet.pieces", batch.pieces()),
                job.part().equals(order.name())
                        ? order.name()
                        : reader.say("home.sheet.part", job.part(), order.name()),
                reader.say("home.sheet.from", called.claimant(job.actor()), called.claimant(order.who())),
                reader.written("home.date.short", batch.day()));
    }

    /** The neighbourhood and whoever is in it; empty for the whole place. */
    private Set<String> residents(Reader reader) {
        if (reader.seen().isEmpty()) {
            return Set.of();
        }
        Set<String> here =
                actors.actors().listAll(reader.viewer(), Query.all().where("neighbourhood", reader.seen())).stream()
                        .map(row -> row.get("id"))
                        .collect(Collectors.toCollection(HashSet::new));
        here.add(reader.seen());
        return here;
    }

    /** Those of the needs for which something is ordered. */
    Set<String> listOrdered(Reader reader, Set<String> needs) {
        return needs.stream()
                .filter(need -> orders.listOfNeed(reader.viewer(), need).stream()
                        .anyMatch(order -> order.state() == OrderState.ASKED || order.state() == OrderState.DONE))
                .collect(Collectors.toSet());
    }
}
