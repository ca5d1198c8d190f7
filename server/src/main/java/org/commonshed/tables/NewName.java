package org.commonshed.tables;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.commonshed.files.world.Issue;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.References;

/** Ids for those who do not care to choose one. */
public final class NewName {
    private static final int LONGEST = 60;
    private static final int MOST_TRIES = 10_000;
    private static final List<String> PARTS = List.of("name", "who", "place", "product", "indicator");

    private NewName() {}

    /** An id made from what the row says, that no other has; empty where it says nothing yet. */
    static String free(TableWords.Place place, Map<String, String> cells, References references) {
        List<String> parts = new ArrayList<>();
        for (String column : PARTS) {
            String text = slug(cells.getOrDefault(column, ""));
            if (!text.isEmpty() && (parts.isEmpty() || !column.equals("name"))) {
                parts.add(text);
            }
        }
        boolean hasName = !slug(cells.getOrDefault("name", "")).isEmpty();
        String wanted = parts.isEmpty() ? "" : hasName ? parts.get(0) : String.join(".", parts);
        return wanted.isEmpty() ? "" : free(place.desk(), wanted, Set.of());
    }

    /** An id made from a name, that no other has and that is not among those that will be given. */
    public static String free(Desk desk, String name, Set<String> given) {
        String slug = slug(name);
        String wanted = slug.isEmpty() ? desk.sheet().name() : slug;
        String free = wanted;
        for (int i = 2; i < MOST_TRIES && (given.contains(free) || isTaken(desk, free)); i++) {
            free = wanted + "_" + i;
        }
        return free;
    }

    /** An id made from a name, that is not taken. */
    public static String free(String name, String otherwise, Predicate<String> isTaken) {
        String slug = slug(name);
        String wanted = slug.isEmpty() ? otherwise : slug;
        String free = wanted;
        for (int i = 2; free.equals("outside") || isTaken.test(free); i++) {
            free = wanted + "_" + i;
        }
        return free;
    }

    private static boolean isTaken(Desk desk, String id) {
        List<Issue> issues = desk.issues(Map.of("id", id), Optional.empty());
        return id.equals("outside")
                || issues.stream().anyMatch(issue -> issue.code().equals("duplicate_id"));
    }

    /** Small letters and digits with underscores between words; signs over and under letters are left out. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug = plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}.-]+", "_")
                .replaceAll("^[_.-]+|[_.-]+$", "");
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST);
    }
}
