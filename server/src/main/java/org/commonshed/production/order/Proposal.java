package org.commonshed.production.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** How an order could be divided: part by part, in several ways of which the first is proposed. */
@NamedInterface("order")
public record Proposal(List<Part> parts) {
    public static final Proposal NONE = new Proposal(List.of());

    public Proposal {
        parts = List.copyOf(parts);
    }

    /**
     * One part of the design.
     *
     * @param perOne how many are in one of the design
     * @param wanted pieces that were looked for, those for the reserve included
     * @param asked how many workshops were looked at
     * @param able how many of them could take part
     * @param unclear how many could be asked, but of which a rate or a place is not known
     * @param ruledOut how many workshops each test rules out, by its word
     */
    public record Part(
            String name,
            String process,
            long perOne,
            long wanted,
            int asked,
            int able,
            int unclear,
            Map<String, Integer> ruledOut,
            List<Way> ways) {
        public Part {
            ruledOut = Map.copyOf(ruledOut);
            ways = List.copyOf(ways);
        }

        public Optional<Way> findWay(String word) {
            return ways.stream().filter(way -> way.word().equals(word)).findFirst();
        }
    }

    /**
     * One way to divide a part.
     *
     * @param word cheapest, fastest, nearest, fewest_makers
     * @param isProven whether it was proven that none is better; else time was up
     */
    public record Way(String word, double usd, double km, long unmet, long late, boolean isProven, List<Share> shares) {
        public Way {
            shares = List.copyOf(shares);
        }

        public Optional<LocalDate> findLastDay() {
            return shares.stream().map(Share::ready).max(LocalDate::compareTo);
        }
    }

    /**
     * What one maker would do on one machine.
     *
     * @param late of the pieces, after the due day
     * @param assumed what of it nobody stated
     * @param toAsk what has to be asked, as codes of findings with what was wanted and what is there
     */
    public record Share(String actor, String machine, long pieces, long late, Job.Terms terms, List<Question> toAsk) {
        public Share {
            toAsk = List.copyOf(toAsk);
        }

        public LocalDate ready() {
            return terms.ready();
        }
    }

    /** Something that has to be asked of a workshop; {@code test} and {@code code} are those of a finding of the matcher. */
    public record Question(String test, String code, String wanted, String there) {}

    /** The words of the ways that were tried, the proposed one first. */
    public List<String> listWays() {
        return parts.isEmpty()
                ? List.of()
                : parts.get(0).ways().stream().map(Way::word).toList();
    }
}
