package org.commonshed.energy.kept;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.energy.first.FirstRegion;
import org.springframework.modulith.NamedInterface;

/**
 * What the layers of a region count with beside the answers of its neighbourhoods; what nobody said is usual.
 *
 * @param said by term
 */
@NamedInterface("plan")
public record RegionTerms(Map<Term, Double> said) {
    private static final double PERCENT = 100;

    /** A number; all that is usual is our own choice. */
    @NamedInterface("plan")
    public enum Term {
        /** Most over a neighbourhood's line, kW for each home. */
        LINE(0.1, 1000, 4),
        /** Most over a home's line, kW. */
        HOME_LINE(0.1, 1000, 10),
        /** How long the region lasts without the big grid. */
        HOURS(0, 120, 24),
        /** How long a home lasts without its neighbourhood. */
        HOME_HOURS(0, 48, 0),
        /** What it keeps running then, per cent of its use. */
        HOME_SHARE(1, 100, 20);

        public final double least;
        public final double most;
        public final double usual;

        Term(double least, double most, double usual) {
            this.least = least;
            this.most = most;
            this.usual = usual;
        }

        /** As forms and rows have it. */
        public String word() {
            return "layers-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public RegionTerms {
        said = Map.copyOf(said);
    }

    public static List<String> fields() {
        return Arrays.stream(Term.values()).map(Term::word).toList();
    }

    /** Of answers, among which they stand. */
    public static RegionTerms of(Map<String, String> answers) {
        Map<Term, Double> said = new TreeMap<>();
        for (Term term : Term.values()) {
            Typed.number(answers.getOrDefault(term.word(), "")).ifPresent(number -> said.put(term, number));
        }
        return new RegionTerms(said);
    }

    public double of(Term term) {
        return said.getOrDefault(term, term.usual);
    }

    public boolean isSaid(Term term) {
        return said.containsKey(term);
    }

    public FirstRegion.Wishes wishes() {
        return new FirstRegion.Wishes(
                of(Term.LINE), of(Term.HOME_LINE), of(Term.HOURS), of(Term.HOME_HOURS), of(Term.HOME_SHARE) / PERCENT);
    }

    public static Checked check(Map<String, String> given) {
        return Checked.of(
                given,
                Arrays.stream(Term.values())
                        .map(term -> new Checked.Bounds(term.word(), term.least, term.most, "fault.energy.layers"))
                        .toList());
    }
}
