package org.commonshed.files.world;

import java.util.Collection;

/** Finds the known word that is meant by a misspelt one, by edit distance. */
final class Nearest {
    private static final int MOST_COMPARED = 20_000;

    private Nearest() {}

    /** The nearest word, at most a third of its letters away; empty when none is near. */
    static String to(String word, Collection<String> known) {
        String best = "";
        int least = Math.max(1, word.length() / 3) + 1;
        int compared = 0;
        for (String candidate : known) {
            if (compared++ > MOST_COMPARED) {
                break;
            }
            int distance = Math.abs(candidate.length() - word.length()) >= least ? least : distance(word, candidate);
            if (distance < least || distance == least && !best.isEmpty() && candidate.compareTo(best) < 0) {
                best = candidate;
                least = distance;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[b.length()];
    }
}
