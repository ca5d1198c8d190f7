package org.commonshed.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonshed.files.world.Column;

/**
 * Something that a sentence names which is kept: by its id, so that each who reads it later does so in their language.
 *
 * @param name as it was called then, for when nobody knows it any more
 */
public record Mention(Column.Kind kind, String id, String name) {
    private static final String BEGIN = "\u001E"; // no text that people type holds one of these two
    private static final String NEXT = "\u001F";
    private static final int FIELDS = 3;

    /** As one text, from which {@link #read} makes the same again. */
    public static String written(List<Mention> mentions) {
        return mentions.stream()
                .map(one -> BEGIN + String.join(NEXT, one.kind.name(), one.id, one.name))
                .collect(Collectors.joining());
    }

    /** Those that a kept text holds; empty where it is a text and nothing else. */
    static List<Mention> read(String kept) {
        if (!kept.startsWith(BEGIN)) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        for (String one : kept.substring(1).split(BEGIN)) {
            String[] fields = one.split(NEXT, FIELDS);
            boolean isWhole = fields.length == FIELDS;
            for (Column.Kind kind : Column.Kind.values()) {
                if (isWhole && kind.name().equals(fields[0])) {
                    mentions.add(new Mention(kind, fields[1], fields[2]));
                }
            }
        }
        return mentions;
    }
}
