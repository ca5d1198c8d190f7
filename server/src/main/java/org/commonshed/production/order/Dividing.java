package org.commonshed.production.order;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.access.Viewer;
import org.commonshed.design.equipment.Workshops;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.match.Requirement;
import org.commonshed.engine.split.OrderDivider;
import org.commonshed.engine.split.OrderSplit;
import org.commonshed.engine.split.Split;
import org.commonshed.engine.split.SplitVerifier;
import org.commonshed.engine.split.Splitter;
import org.commonshed.engine.world.Point;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Divides what is missing of an order among the workshops that are there; the engine does the work, here both ways are mapped. */
@Component
class Dividing {
    private static final double SECONDS = 20; // for all parts and ways
    private static final int LATE_DAYS = 7;
    private static final double USD_PER_KM = 0.5;
    private static final double TURNS_EXTRA = 0.05; // of the cost
    private static final List<Split.Way> ONE = List.of(Split.Way.CHEAPEST);

    private final Workshops workshops;
    private final Splitter splitter;
    private volatile boolean isClosing;

    Dividing(Workshops workshops, @Value("${commonshed.data}") Path data) {
        this.workshops = workshops;
        this.splitter = new Splitter(data.toAbsolutePath().resolve("solver"), () -> isClosing);
    }

    /** What is being divided ends at once. */
    void close() {
        isClosing = true;
    }

    /**
     * What is known beside the order.
     *
     * @param design what one of it asks for
     * @param place where the pieces are collected
     * @param jobs of this order
     * @param live of which pieces are expected, in all orders
     * @param recent hours of work that makers had lately
     * @param only the one maker that it is about; empty = all
     */
    record Known(Design design, Point place, List<Job> jobs, List<Job> live, Map<String, Double> recent, String only) {
        List<Job> of(String part) {
            return jobs.stream().filter(job -> job.part().equals(part)).toList();
        }
    }

    /** Pieces of a part that nobody makes; what failed the check uses up the reserve first. */
    static long missing(Order order, long perOne, List<Job> jobs) {
        long wanted = order.quantity() * perOne;
        long supply = jobs.stream().mapToLong(Job::supply).sum();
        long bad = jobs.stream()
                .flatMap(job -> job.boxes().stream())
                .mapToLong(Box::bad)
                .sum();
        long goal = Math.max(wanted, order.target(perOne) - bad);
        long missing = Math.max(0, goal - supply);
        long box = order.wishes().box();
        return (missing + box - 1) / box * box;
    }

    /**
     * Divides part by part; a machine that one part takes is not there for the next.
     *
     * @param today no earlier day counts any more
     */
    Proposal divide(Order order, Known known, LocalDate today) {
        LocalDate start = order.begins().isBefore(today) ? today : order.begins();
        if (start.isAfter(order.due())) {
            return Proposal.NONE;
        }
        List<OrderDivider.Booked> booked = known.live().stream()
                .map(job -> new OrderDivider.Booked(job.actor(), job.machine(), job.hoursLeft()))
                .collect(Collectors.toCollection(ArrayList::new));
        OrderDivider divider = new OrderDivider(workshops.matcher(), splitter);
        List<Proposal.Part> parts = new ArrayList<>();
        List<Split.Way> ways = order.state() == OrderState.PROPOSED ? List.of(Split.Way.values()) : ONE;
        for (Requirement part : known.design().parts()) {
            long missing = missing(order, part.quantity(), known.of(part.part()));
            if (missing > 0) {
                org.commonshed.engine.split.Order wanted = wanted(order, part.withQuantity(missing), start, known);
                OrderSplit split = divider.divide(
                        wanted, ways, booked, SECONDS / known.design().parts().size());
                verify(order, split);
                OrderSplit.Part divided = split.parts().get(0);
                parts.add(part(part, missing, divided));
                divided.proposal()
                        .jobs()
                        .forEach(job -> booked.add(new OrderDivider.Booked(job.maker(), job.machine(), job.hours())));
            }
        }
        return new Proposal(parts);
    }

    private org.commonshed.engine.split.Order wanted(Order order, Requirement part, LocalDate start, Known known) {
        Order.Wishes wishes = order.wishes();
        Set<String> without = known.of(part.part()).stream()
                .filter(job -> !job.state().isLive() || job.isPart())
                .map(Job::actor)
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> atWork = known.of(part.part()).stream()
                .filter(job -> job.state().isLive())
                .map(Job::actor)
                .collect(Collectors.toSet());
        int most = wishes.mostMakers() == 0 ? 0 : wishes.mostMakers() - atWork.size();
        if (!known.only().isEmpty()) {
            without.clear();
            leaveOutBut(Set.of(known.only()), without);
        } else if (most < 0 || most == 0 && wishes.mostMakers() > 0) {
            most = wishes.mostMakers();
            leaveOutBut(atWork, without);
        }
        var turns = wishes.turns()
                ? new org.commonshed.engine.split.Order.Turns(TURNS_EXTRA, known.recent())
                : org.commonshed.engine.split.Order.Turns.OFF;
        return new org.commonshed.engine.split.Order(
                order.name(),
                new Design(part.part(), List.of(part)),
                1,
                start,
                order.due(),
                known.place(),
                wishes.km(),
                new org.commonshed.engine.split.Order.Wishes(
                        LATE_DAYS,
                        most,
                        1,
                        0,
                        wishes.box(),
                        0,
                        USD_PER_KM,
                        wishes.checkDays(),
                        0,
                        wishes.atHand(),
                        false,
                        turns,
                        List.of(),
                        without,
                        List.of()));
    }

    private void leaveOutBut(Set<String> those, Set<String> without) {
        workshops.list(Viewer.HOUSE).stream()
                .map(Facility::id)
                .filter(id -> !those.contains(id))
                .forEach(without::add);
    }

    /** A split that does not hold must not be shown; it is worked out again by code that knows nothing of the model. */
    private static void verify(Order order, OrderSplit split) {
        List<String> faults = SplitVerifier.verify(split);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("a split of order " + order.number() + " does not hold: " + faults);
        }
    }

    private static Proposal.Part part(Requirement one, long missing, OrderSplit.Part part) {
        Map<String, Integer> counts = new HashMap<>();
        part.ruledOut().forEach((test, out) -> counts.put(word(test), out.workshops()));
        return new Proposal.Part(
                one.part(),
                one.process(),
                one.quantity(),
                missing,
                part.asked(),
                part.able(),
                part.unclear(),
                counts,
                part.ways().stream().map(Dividing::way).toList());
    }

    private static Proposal.Way way(OrderSplit.Way way) {
        Split split = way.split();
        return new Proposal.Way(
                word(split.way()),
                split.usd(),
                split.km(),
                way.unmet(),
                way.late(),
                split.proven(),
                way.jobs().stream()
                        .filter(job -> job.pieces() > 0)
                        .map(Dividing::share)
                        .toList());
    }

    private static Proposal.Share share(OrderSplit.Job job) {
        List<Job.Batch> batches = job.batches().stream()
                .map(batch -> new Job.Batch(batch.day(), batch.pieces()))
                .toList();
        LocalDate ready =
                batches.stream().map(Job.Batch::day).max(LocalDate::compareTo).orElseThrow();
        Job.Terms terms = new Job.Terms(
                job.hours(),
                job.usd(),
                job.km(),
                ready,
                batches,
                job.assumed().stream().sorted().toList());
        return new Proposal.Share(
                job.maker(),
                job.machine(),
                job.pieces(),
                job.late(),
                terms,
                job.toAsk().stream()
                        .filter(Finding::counts)
                        .map(Dividing::question)
                        .toList());
    }

    static Proposal.Question question(Finding finding) {
        return new Proposal.Question(word(finding.test()), finding.code(), finding.wanted(), finding.there());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Workshops with what speaks for and against each, for a part; the best first. */
    Stream<org.commonshed.engine.match.Match> matches(Order order, Requirement part, Optional<Point> place) {
        org.commonshed.engine.match.Sought sought = new org.commonshed.engine.match.Sought(
                List.of(part), place.orElse(null), order.wishes().km(), null, false);
        return workshops.matcher().match(sought).stream();
    }
}
