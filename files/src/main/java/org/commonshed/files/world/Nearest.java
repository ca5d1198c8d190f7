package org.commonshed.files.world;

import java.util.Collection;

/** Finds the known word that is meant by a misspelt one: by edit distance, two swapped letters being one edit. */
public final class Nearest {
    private static final int MOST_COMPARED = 20_000;
    private static final int LONGEST = 60; // letters; the time taken grows with their square
    private static final int SHORTEST_BEGINNING = 3;
    private static final int LETTERS_PER_EDIT = 3;

    private Nearest() {}

    /** The nearest word, at most a third of its letters away; empty when none is near. */
    public static String to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return "";
        }
        String best = "";
        int least = Math.max(1, word.length() / LETTERS_PER_EDIT) + 1;
        int compared = 0;
        for (String candidate : known) {
            if (compared++ > MOST_COMPARED) {
                break;
            }
            int distance = distance(word, candidate, least);
            boolean nearer = distance < least || distance == least && !best.isEmpty() && candidate.compareTo(best) < 0;
            if (nearer && distance < Math.min(word.length(), candidate.length())) {
                best = candidate;
                least = distance;
            }
        }
        return best;
    }

    /** Number of edits; some number above {@code most} where there are more. The beginning of a word is one edit away. */
    private static int distance(String a, String b, int most) {
        if (a.length() >= SHORTEST_BEGINNING && b.startsWith(a)
                || b.length() >= SHORTEST_BEGINNING && a.startsWith(b)) {
            return 1;
        }
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 ? j : j == 0 ? i : edit(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int edit(int[][] edits, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int change = edits[i - 1][j - 1] + (same ? 0 : 1);
        int least = Math.min(change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, 1 + edits[i - 2][j - 2]) : least;
    }
}
