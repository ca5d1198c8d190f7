package org.commonshed.engine.same;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.commonshed.engine.same.Evidence.Sort;
import org.commonshed.engine.same.Pair.Answer;
import org.commonshed.engine.world.Point;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what speaks for and against two entries being the same actor, after Fellegi and Sunter (A Theory for Record Linkage,
 * Journal of the American Statistical Association 64, 1969): every comparison adds log2(m / u), where m is how often it comes out
 * so for the same actor, and u how often for two different ones. The m are stated here, from what lists of this sort are like;
 * the u are counted in the lists themselves ({@link Commonness}). Nothing is learned from pairs that somebody has judged.
 */
final class Comparison {
    static final double PERHAPS = 0.05;

    private static final double SAME = 0.99;
    /** Beyond this nobody is called the same, whatever else agrees. */
    private static final double FAR_KM = 25;

    private static final double[] BANDS_KM = {0.1, 1, 5, FAR_KM, 100};
    private static final double[] BAND_SAME = {0.50, 0.28, 0.10, 0.05, 0.03}; // m of each band
    private static final double BEYOND_SAME = 0.04; // of lying further apart: moved, or mistaken
    private static final double MOST_NEAR = 14; // bits
    private static final double TOWN_SAME = 0.85;
    private static final double TOWN_APART = -2;
    private static final double MOST_TOWN = 8;
    private static final double COUNTRY_SAME = 0.98;
    private static final double COUNTRY_APART = -5;
    private static final double MOST_COUNTRY = 4;
    private static final double MOST_PLACE = Math.max(MOST_NEAR, MOST_TOWN + MOST_COUNTRY);
    private static final double LINK = 18; // two actors hardly ever give the same page
    private static final double HOST_SAME = 0.7;
    private static final double MOST_HOST = 10;
    private static final double LINK_APART = -1.3;
    private static final double IDENTITY = 20;
    private static final double IDENTITY_APART = -6;
    private static final double KINDS_APART = -6; // one in 64 is entered a second time as something else
    private static final int LETTERS_OF_A_CODE = 2;

    private final List<Known> entries;
    private final Commonness commonness;
    private final WordTable words;
    private final NameComparison names;
    private final Commonness.@Nullable Crowd[] crowds; // [entry], told when it is asked for; null = not yet

    Comparison(List<Known> entries) {
        this.entries = entries;
        commonness = new Commonness(entries);
        words = new WordTable(entries, commonness);
        names = new NameComparison(commonness);
        crowds = new Commonness.Crowd[entries.size()];
    }

    /**
     * All evidence about two entries, the weightiest first.
     *
     * @param least nothing is told where the bits cannot come to so many, as it is with most pairs
     */
    List<Evidence> weigh(int left, int right, double least) {
        Known a = entries.get(left);
        Known b = entries.get(right);
        double most = words.most(left, right) + mostOfLinks(a, b);
        if (most + MOST_PLACE < least || most + mostOfPlace(left, right) < least) {
            return List.of();
        }
        List<Evidence> evidence = new ArrayList<>();
        names.weigh(a, b, evidence);
        places(left, right, evidence);
        links(a, b, evidence);
        kinds(a, b, evidence);
        evidence.sort(Comparator.comparingDouble(each -> -Math.abs(each.bits())));
        return evidence;
    }

    /** More bits than these no place comes to. */
    private double mostOfPlace(int left, int right) {
        Point here = entries.get(left).at();
        Point there = entries.get(right).at();
        if (here == null || there == null) {
            return MOST_TOWN + MOST_COUNTRY;
        }
        double km = here.kmTo(there);
        return distance(km, left, right) + (km > FAR_KM ? MOST_TOWN + MOST_COUNTRY : 0);
    }

    /** Nor links and registers. */
    private static double mostOfLinks(Known a, Known b) {
        boolean areLinked = !a.path().isEmpty() && !b.path().isEmpty();
        boolean areListed = !a.identity().isEmpty() && !b.identity().isEmpty();
        return (areLinked ? LINK : 0) + (areListed ? IDENTITY : 0);
    }

    /** The bits that such a probability takes. */
    static double bitsOf(double probability) {
        return log2(probability / (1 - probability));
    }

    static double bits(List<Evidence> evidence) {
        double bits = 0;
        for (Evidence each : evidence) {
            bits += each.bits();
        }
        return bits;
    }

    /** The probability for so many bits, those of the lists' sizes among them. */
    static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    static Answer answer(double probability, List<Evidence> evidence) {
        boolean isHeldBack =
                evidence.stream().anyMatch(each -> each.sort() == Sort.TOO_FAR || each.sort() == Sort.BETTER_ELSEWHERE);
        if (probability < PERHAPS) {
            return Answer.DIFFERENT;
        }
        return probability >= SAME && !isHeldBack ? Answer.SAME : Answer.PERHAPS;
    }

    private void places(int left, int right, List<Evidence> evidence) {
        Known a = entries.get(left);
        Known b = entries.get(right);
        Point here = a.at();
        Point there = b.at();
        double km = Double.NaN;
        if (here != null && there != null) {
            km = here.kmTo(there);
            evidence.add(Evidence.of(km > FAR_KM ? Sort.TOO_FAR : Sort.DISTANCE, distance(km, left, right), km));
        }
        if (Double.isNaN(km) || km > FAR_KM) {
            towns(a, b, Double.isNaN(km), evidence);
        }
    }

    private double distance(double km, int left, int right) {
        for (int i = 0; i < BANDS_KM.length; i++) {
            if (km <= BANDS_KM[i]) {
                double chance = Math.max(within(BANDS_KM[i], left), within(BANDS_KM[i], right));
                return Math.min(MOST_NEAR, log2(BAND_SAME[i] / chance));
            }
        }
        double last = BANDS_KM[BANDS_KM.length - 1];
        double nearer = Math.min(within(last, left), within(last, right));
        return log2(BEYOND_SAME / Math.max(BEYOND_SAME, 1 - nearer));
    }

    /** The share of all placed entries around one of them. */
    private double within(double km, int entry) {
        Commonness.Crowd crowd = crowds[entry];
        if (crowd == null) {
            crowd = commonness.crowd(Objects.requireNonNull(entries.get(entry).at()));
            crowds[entry] = crowd;
        }
        return commonness.within(km, crowd);
    }

    /** Towns and countries that differ count only where places are not known: else it is said already that they are apart. */
    private void towns(Known a, Known b, boolean countsApart, List<Evidence> evidence) {
        boolean areTownsKnown = !a.town().isEmpty() && !b.town().isEmpty();
        List<String> shared = NameComparison.shared(a.town(), b.town());
        boolean isSameTown = areTownsKnown
                && shared.size() == Math.min(a.town().size(), b.town().size());
        if (isSameTown) {
            double chance = Math.max(commonness.ofTown(a.town()), commonness.ofTown(b.town()));
            evidence.add(Evidence.of(Sort.TOWNS_EQUAL, Math.min(MOST_TOWN, log2(TOWN_SAME / chance)), shared));
        } else if (areTownsKnown && shared.isEmpty() && countsApart) {
            evidence.add(Evidence.of(Sort.TOWNS_APART, TOWN_APART, a.town(), b.town()));
        }
        if (a.country().isEmpty() || b.country().isEmpty()) {
            return;
        }
        boolean isCode = a.country().length() == LETTERS_OF_A_CODE;
        if (a.country().equals(b.country())) {
            double bits = Math.min(MOST_COUNTRY, log2(COUNTRY_SAME / commonness.ofCountry(a.country())));
            if (!isSameTown) { // a town says its country
                evidence.add(Evidence.of(Sort.COUNTRIES_EQUAL, bits, List.of(a.country())));
            }
        } else if (countsApart && isCode == (b.country().length() == LETTERS_OF_A_CODE)) {
            evidence.add(Evidence.of(Sort.COUNTRIES_APART, COUNTRY_APART, List.of(a.country()), List.of(b.country())));
        }
    }

    private void links(Known a, Known b, List<Evidence> evidence) {
        if (!a.path().isEmpty() && !b.path().isEmpty()) {
            double hostBits = Math.min(MOST_HOST, log2(HOST_SAME / commonness.ofHost(a.host())));
            if (a.path().equals(b.path())) {
                boolean isWhole = a.path().length() > a.host().length();
                double bits = isWhole ? Math.max(LINK, hostBits) : hostBits;
                evidence.add(Evidence.of(Sort.LINKS_EQUAL, bits, List.of(a.path())));
            } else if (a.host().equals(b.host()) && isOwn(a, b)) {
                evidence.add(Evidence.of(Sort.HOSTS_EQUAL, hostBits, List.of(a.host())));
            } else {
                evidence.add(Evidence.of(Sort.LINKS_APART, LINK_APART, List.of(a.path()), List.of(b.path())));
            }
        }
        if (!a.identity().isEmpty() && !b.identity().isEmpty()) {
            if (a.identity().equals(b.identity())) {
                evidence.add(Evidence.of(Sort.IDENTITIES_EQUAL, IDENTITY, List.of(a.identity())));
            } else if (register(a.identity()).equals(register(b.identity()))) {
                evidence.add(Evidence.of(
                        Sort.IDENTITIES_APART, IDENTITY_APART, List.of(a.identity()), List.of(b.identity())));
            }
        }
    }

    /** That kinds are equal adds nothing: names mostly say them. */
    private static void kinds(Known a, Known b, List<Evidence> evidence) {
        if (!a.kind().isEmpty() && !b.kind().isEmpty() && !a.kind().equals(b.kind())) {
            evidence.add(Evidence.of(Sort.KINDS_APART, KINDS_APART, List.of(a.kind()), List.of(b.kind())));
        }
    }

    /** On a host that many use two pages are two actors; on one's own the front page and another are one's own. */
    private static boolean isOwn(Known a, Known b) {
        return a.path().equals(a.host()) || b.path().equals(b.host());
    }

    private static String register(String identity) {
        int colon = identity.indexOf(':');
        return colon < 0 ? "" : identity.substring(0, colon);
    }

    static double log2(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }
}
