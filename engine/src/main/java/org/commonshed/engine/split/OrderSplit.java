package org.commonshed.engine.split;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    }

    /** How many workshops a test says no to, and of these how many nothing else speaks against. */
    public record RuledOut(int workshops, int alone) {}

    /** One way to divide it; the first is the proposal, the others are for comparison. */
    public record Way(Split split, List<Job> jobs) {
        public Way {
            jobs = List.copyOf(jobs);
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
        return parts.stream()
                .mapToLong(part -> (order.quantity() * perOne(part)
                                - part.ways().get(0).split().unmet())
                        / perOne(part))
                .min()
                .orElse(0);
    }

    private long perOne(Part part) {
        return part.wanted().quantity() / order.quantity();
    }
}
