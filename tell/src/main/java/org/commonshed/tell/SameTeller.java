package org.commonshed.tell;

import java.util.List;
import java.util.Locale;
import org.commonshed.engine.same.Evidence;
import org.commonshed.engine.same.Pair;

/** Says why two entries of lists may be the same actor, or why they may not. */
public final class SameTeller {
    private static final String BUNDLE = "org.commonshed.tell.sames";
    private static final double METRES = 1000; // of a kilometre

    private final Words words;

    public SameTeller(Words words) {
        this.words = words.with(BUNDLE);
    }

    /** What is said of the two, with the probability. */
    public String answer(Pair pair) {
        return words.say("same.answer." + key(pair.answer()), words.percent(pair.probability()));
    }

    /** A sentence for each piece of evidence, the weightiest first. */
    public List<String> sentences(Pair pair) {
        return pair.evidence().stream().map(this::sentence).toList();
    }

    /** One sentence. */
    public String sentence(Evidence evidence) {
        String left = Double.isNaN(evidence.km()) ? words.series(evidence.left()) : distance(evidence.km());
        return words.say("same." + key(evidence.sort()), left, words.series(evidence.right()));
    }

    private String distance(double km) {
        return km < 1 ? words.quantity(Math.rint(km * METRES), "m") : words.quantity(km, "km");
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
