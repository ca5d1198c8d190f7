package org.commonshed.engine.same;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.world.Point;

/**
 * How common words, towns, hosts and places are among all entries: how likely two different actors share them by chance. A word
 * that nobody has seen is not taken for infinitely rare: the lists are looked at as part of a region with 1,000 entries more, in
 * which words of kinds (“farm”, “school”) are borne by 5 of 100 and all others by one.
 */
final class Commonness {
    private static final double BEYOND = 1000; // entries nobody has listed
    private static final double GENERIC = 0.05;
    private static final double ONCE = 1 / BEYOND;
    private static final double[] CELLS_KM = {0.5, 5, 50, 500};
    private static final double REACH = 1.5; // cells from the middle of nine to their edge
    private static final double EARTH_KM = 15_000; // most of the land lies within
    private static final int ENOUGH = 10; // neighbours from which a density is told

    /** How many entries lie within so many kilometres. */
    record Crowd(int entries, double km) {}

    private final Map<String, Double> chances = new HashMap<>(); // of words
    private final Map<String, Integer> towns = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> hosts = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Map<Long, Integer>> cells = new ArrayList<>();
    private final int all;
    private int placed;

    Commonness(List<Known> entries) {
        all = entries.size();
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < CELLS_KM.length; i++) {
            cells.add(new HashMap<>());
        }
        for (Known entry : entries) {
            entry.words().forEach(word -> words.merge(word, 1, Integer::sum));
            names.merge(entry.key(), 1, Integer::sum);
            count(towns, String.join(" ", entry.town()));
            count(countries, entry.country());
            count(hosts, entry.host());
            Point at = entry.at();
            if (at != null) {
                placed++;
                for (int i = 0; i < CELLS_KM.length; i++) {
                    cells.get(i).merge(new Grid(CELLS_KM[i]).cell(at, 0, 0), 1, Integer::sum);
                }
            }
        }
        words.forEach((word, bearers) -> chances.put(word, chance(word, bearers)));
    }

    private static void count(Map<String, Integer> counts, String what) {
        if (!what.isEmpty()) {
            counts.merge(what, 1, Integer::sum);
        }
    }

    /** The share of names that hold a word. */
    double ofWord(String word) {
        Double known = chances.get(word);
        return known == null ? chance(word, 0) : known;
    }

    private double chance(String word, int bearers) {
        double beyond = CommonWords.GENERIC.contains(word) ? GENERIC : ONCE;
        return (bearers + beyond * BEYOND) / (all + BEYOND);
    }

    /** The share that one entry is of all. */
    double ofOne() {
        return 1 / (all + BEYOND);
    }

    /** How many entries bear these very words as their name. */
    int bearers(String key) {
        return names.getOrDefault(key, 0);
    }

    double ofTown(List<String> town) {
        return share(towns, String.join(" ", town));
    }

    double ofCountry(String country) {
        return share(countries, country);
    }

    double ofHost(String host) {
        return share(hosts, host);
    }

    private double share(Map<String, Integer> counts, String what) {
        return (counts.getOrDefault(what, 0) + 1) / (all + BEYOND);
    }

    /**
     * The share of all placed entries that lie within so many kilometres of where a crowd is. It is told from the smallest
     * neighbourhood that holds enough entries, in proportion to the distance: along a street, not over an area, which is the
     * careful way.
     */
    double within(double km, Crowd crowd) {
        return Math.min(1, (double) crowd.entries() / Math.max(1, placed) * Math.min(1, km / crowd.km()));
    }

    /** Whoever is around the place of an entry: the smallest neighbourhood that holds enough. */
    Crowd crowd(Point at) {
        double enough = Math.min(ENOUGH, Math.max(2, placed / 4.0));
        for (int i = 0; i < CELLS_KM.length; i++) {
            Grid grid = new Grid(CELLS_KM[i]);
            int there = 0;
            for (long cell : grid.around(at)) {
                there += cells.get(i).getOrDefault(cell, 0);
            }
            if (there >= enough) {
                return new Crowd(there, REACH * CELLS_KM[i]);
            }
        }
        return new Crowd(placed, EARTH_KM);
    }
}
