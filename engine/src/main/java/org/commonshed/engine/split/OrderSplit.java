package org.commonshed.engine.split;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.match.Requirement;

/** An order divided, part by part. */
public record OrderSplit(Order order, List<Part> parts) {
    /**
     * One part of the design.
     *
     * @param wanted with all pieces, without the reserve
     * @param asked how many workshops there are
     * @param able how many of them could take part
     * @param ruledOut how many workshops each test rules out, and how many it rules out alone
     * @param unclear workshops that could be asked, but of which a rate or place is not known
     * @param problem what was divided, in boxes where pieces come in boxes
     */
    public record Part(
            Requirement wanted,
            int asked,
            int able,
            Map<Finding.Test, RuledOut> ruledOut,
            int unclear,
            SplitProblem problem,
            List<Way> ways) {
        public Part {
            ways = List.copyOf(ways);
        }

        public Way proposal() {
            return ways.get(0);
        }
    }

    /** How many workshops a test says no to, and of these how many nothing else speaks against. */
    public record RuledOut(int workshops, int alone) {}

    /**
     * One way to divide it; the first is the proposal, the others are for comparison.
     *
     * @param split in boxes where pieces come in boxes; all else here is in pieces
     * @param wanted without the reserve
     * @param batch in a box
     */
    public record Way(Split split, long wanted, long batch, List<Job> jobs) {
        public Way {
            jobs = List.copyOf(jobs);
        }

        /** Those for the reserve included. */
        public long pieces() {
            return jobs.stream().mapToLong(Job::pieces).sum();
        }

        public long late() {
            return jobs.stream().mapToLong(Job::late).sum();
        }

        /** Of those wanted. */
        public long unmet() {
            return Math.max(0, wanted - pieces());
        }

        public long missingReserve() {
            return split.missingReserve() * batch;
        }

        /** On which the last of them arrive; empty where nobody makes any. */
        public Optional<LocalDate> findLastDay() {
            return jobs.stream()
                    .flatMap(job -> job.batches().stream())
                    .map(Batch::day)
                    .max(LocalDate::compareTo);
        }
    }

    /**
     * What one maker does on one machine.
     *
     * @param pieces those for the reserve included
     * @param late of these, after the due day
     * @param hours on the machine
     * @param assumed what of it nobody stated
     * @param toAsk what has to be asked before it is promised
     */
    public record Job(
            String maker,
            String name,
            String machine,
            long pieces,
            long late,
            double hours,
            double usd,
            double km,
            List<Batch> batches,
            Set<String> assumed,
            List<Finding> toAsk) {
        public Job {
            batches = List.copyOf(batches);
            assumed = Set.copyOf(assumed);
            toAsk = List.copyOf(toAsk);
        }
    }

    /** Pieces that arrive on a day. */
    public record Batch(LocalDate day, long pieces) {}

    public OrderSplit {
        parts = List.copyOf(parts);
    }

    /** Whole ones of the design that can be put together from what is made in time or late. */
    public long complete() {
        return complete(Way::pieces);
    }

    /** How many of these only when late pieces are there. */
    public long completeLate() {
        return complete() - complete(way -> way.pieces() - way.late());
    }

    private long complete(ToLongFunction<Way> made) {
        return parts.stream()
                .mapToLong(part -> {
                    long perOne = part.wanted().quantity() / order.quantity();
                    return Math.min(order.quantity(), made.applyAsLong(part.proposal()) / perOne);
                })
                .min()
                .orElse(0);
    }
}
