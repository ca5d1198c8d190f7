package org.commonshed.engine.design;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which designs are like each other, and by what. Each design is a vector of what it says: words of its name and function,
 * parts, processes and materials, each weighing the more the fewer designs have it (tf-idf); likeness is the cosine. What two
 * designs share, and how much of the likeness each of it makes, is the reason.
 */
public final class Likeness {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,30}");
    private static final int MOST_WORDS = 400; // of one design
    private static final double COMMON = 0.2; // what more designs than this share have says nothing
    private static final int FEW = 20; // designs among which nothing is called common
    private static final int MOST_REASONS = 6;
    private static final double NAME = 3; // a word of the name against one of the function
    private static final double PART = 2;
    private static final double PROCESS = 2;

    /**
     * What a design says of itself.
     *
     * @param key its identity
     * @param words of its function
     * @param features parts, processes and materials, as {@code process:fdm}
     */
    public record Described(String key, String name, String words, List<String> features) {
        public Described {
            features = List.copyOf(features);
        }
    }

    /**
     * A design that is like another.
     *
     * @param likeness 0 to 1
     * @param shared what both have, the weightiest first: words, and features as they were given
     */
    public record Like(String key, double likeness, List<String> shared) {
        public Like {
            shared = List.copyOf(shared);
        }
    }

    private record Posting(int design, double weight) {}

    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Map<String, Double>> vectors = new ArrayList<>(); // of length 1
    private final Map<String, List<Posting>> postings = new HashMap<>();

    /** Takes all designs in; a key that comes twice counts once. */
    public Likeness(List<Described> designs) {
        List<Map<String, Double>> counted = new ArrayList<>();
        Map<String, Integer> holders = new HashMap<>();
        for (Described each : designs) {
            if (numbers.putIfAbsent(each.key(), keys.size()) == null) {
                keys.add(each.key());
                Map<String, Double> counts = counts(each);
                counted.add(counts);
                counts.keySet().forEach(term -> holders.merge(term, 1, Integer::sum));
            }
        }
        for (int i = 0; i < counted.size(); i++) {
            Map<String, Double> vector = weighed(counted.get(i), holders, keys.size());
            vectors.add(vector);
            int design = i;
            vector.forEach((term, weight) ->
                    postings.computeIfAbsent(term, k -> new ArrayList<>()).add(new Posting(design, weight)));
        }
    }

    private static Map<String, Double> counts(Described design) {
        Map<String, Double> counts = new TreeMap<>();
        words(design.name()).forEach(word -> counts.merge(word, NAME, Double::sum));
        words(design.words()).forEach(word -> counts.merge(word, 1.0, Double::sum));
        design.features()
                .forEach(
                        feature -> counts.merge(feature, feature.startsWith("process:") ? PROCESS : PART, Double::sum));
        return counts;
    }

    /** Small letters without accents; the plural s is left off. */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('_', ' '), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "");
        Matcher matcher = WORD.matcher(plain);
        while (words.size() < MOST_WORDS && matcher.find()) {
            String word = matcher.group();
            boolean isPlural = word.length() > 4 && word.endsWith("s") && !word.endsWith("ss");
            words.add(isPlural ? word.substring(0, word.length() - 1) : word);
        }
        return words;
    }

    private static Map<String, Double> weighed(Map<String, Double> counts, Map<String, Integer> holders, int all) {
        Map<String, Double> vector = new TreeMap<>();
        double squares = 0;
        for (Map.Entry<String, Double> each : counts.entrySet()) {
            int having = holders.getOrDefault(each.getKey(), 1);
            boolean isOwn = having == 1;
            if (isOwn || all <= FEW || having <= COMMON * all) {
                double weight = (1 + Math.log(each.getValue())) * Math.log(1 + (double) all / having);
                squares += weight * weight; // what nobody else says, too: it makes all others less alike
                if (!isOwn) {
                    vector.put(each.getKey(), weight);
                }
            }
        }
        double length = Math.sqrt(squares);
        vector.replaceAll((term, weight) -> weight / length);
        return vector;
    }

    /** The designs most like this one, the most alike first; a tie goes by key. */
    public List<Like> listLike(String key, int most) {
        Integer number = numbers.get(key);
        if (number == null) {
            return List.of();
        }
        double[] likeness = new double[keys.size()];
        vectors.get(number).forEach((term, weight) -> {
            for (Posting each : postings.getOrDefault(term, List.of())) {
                likeness[each.design()] += weight * each.weight();
            }
        });
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < likeness.length; i++) {
            if (i != number && likeness[i] > 0) {
                found.add(i);
            }
        }
        found.sort(Comparator.<Integer>comparingDouble(i -> -likeness[i]).thenComparing(keys::get));
        return found.stream()
                .limit(most)
                .map(i -> new Like(keys.get(i), Math.min(1, likeness[i]), shared(number, i)))
                .toList();
    }

    private List<String> shared(int a, int b) {
        Map<String, Double> other = vectors.get(b);
        Map<String, Double> parts = new HashMap<>();
        vectors.get(a).forEach((term, weight) -> {
            if (other.containsKey(term)) {
                parts.put(term, weight * other.get(term));
            }
        });
        return parts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_REASONS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
