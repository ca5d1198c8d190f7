package org.commonshed.files.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonshed.engine.same.NameWords;

/** Which kinds of actors words and tags lead to, after the table {@code kinds.txt}. */
final class Kinds {
    private static final int LONGEST = 4; // words of a phrase
    private static final double ID = 1;
    private static final double TAG = 0.9;
    private static final double COLUMN = 0.9;
    private static final double NAME = 0.6;

    private final Map<String, String> words = new LinkedHashMap<>(); // kind by phrase
    private final Map<String, String> tags = new LinkedHashMap<>(); // kind by tag, several tags with + between
    private final Set<String> ids = new HashSet<>();

    Kinds() {
        try (InputStream in = Objects.requireNonNull(Kinds.class.getResourceAsStream("kinds.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("kinds.txt cannot be read. Maybe the program is not whole.", e);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String kind = line.substring(0, colon);
        ids.add(kind);
        String[] halves = line.substring(colon + 1).split("\\| osm:", 2);
        for (String word : halves[0].split(",")) {
            words.putIfAbsent(word.strip(), kind);
        }
        for (String tag : halves.length < 2 ? new String[0] : halves[1].split(",")) {
            tags.put(tag.strip(), kind);
        }
    }

    /** All kinds that something leads to. */
    Set<String> ids() {
        return Set.copyOf(ids);
    }

    /** What a cell of a column of kinds says: an id, or words. */
    KindProposal ofCell(String cell) {
        String id = cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return ids.contains(id) ? new KindProposal(id, List.of(cell.strip()), ID, List.of()) : ofWords(cell, COLUMN);
    }

    /** What a name leads to, which says less than a column of kinds. */
    KindProposal ofName(String name) {
        return ofWords(name, NAME);
    }

    private KindProposal ofWords(String text, double confidence) {
        List<String> all = NameWords.listAll(text);
        for (int length = Math.min(LONGEST, all.size()); length > 0; length--) {
            Map<String, String> found = new LinkedHashMap<>(); // phrase by kind
            for (int from = 0; from + length <= all.size(); from++) {
                String phrase = String.join(" ", all.subList(from, from + length));
                String kind = words.get(phrase);
                if (kind != null) {
                    found.putIfAbsent(kind, phrase);
                }
            }
            if (!found.isEmpty()) {
                return of(found, confidence);
            }
        }
        return KindProposal.NONE;
    }

    private static KindProposal of(Map<String, String> found, double confidence) {
        List<String> kinds = new ArrayList<>(found.keySet());
        String first = kinds.get(0);
        List<String> others = kinds.subList(1, kinds.size());
        return new KindProposal(
                first, List.of(Objects.requireNonNull(found.get(first))), confidence / kinds.size(), others);
    }

    /** What tags of a place of OpenStreetMap lead to. */
    KindProposal ofTags(Map<String, String> cells) {
        Optional<Map.Entry<String, String>> found = tags.entrySet().stream()
                .filter(each -> Arrays.stream(each.getKey().split("\\+")).allMatch(tag -> has(cells, tag)))
                .findFirst();
        return found.map(each -> new KindProposal(each.getValue(), List.of(each.getKey()), TAG, List.of()))
                .orElse(KindProposal.NONE);
    }

    private static boolean has(Map<String, String> cells, String tag) {
        int equals = tag.indexOf('=');
        String value = cells.getOrDefault(tag.substring(0, equals), "");
        return List.of(value.split(";")).contains(tag.substring(equals + 1));
    }
}
