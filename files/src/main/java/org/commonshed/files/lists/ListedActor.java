package org.commonshed.files.lists;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.same.Entry;
import org.commonshed.engine.world.Point;
import org.commonshed.files.world.Issue;
import org.jspecify.annotations.Nullable;

/**
 * An actor as a list has it, proposed to a person.
 *
 * @param line where it begins in the file, from 1
 * @param id made of its name, once in the list
 * @param about what it says of itself
 * @param kind what its words lead to
 * @param at null = not known, or not sure
 * @param size in the unit of its kind; null = not stated
 * @param kept what the list says beside that, by column, letter for letter
 */
public record ListedActor(
        int line,
        String id,
        About about,
        KindProposal kind,
        @Nullable Point at,
        @Nullable Double size,
        Kept kept) {
    /**
     * Texts as they are given; empty where nothing is said.
     *
     * @param place town, quarter or neighbourhood
     * @param identity who it is in a register, as {@code osm:node/7}
     */
    public record About(
            String name, String place, String country, String address, String link, String identity, String note) {}

    /**
     * What is kept beside it.
     *
     * @param others columns that are nothing of the above, by name
     * @param contacts people and ways to reach them: not for everybody's eyes unless they want it
     * @param doubts what should be looked at, in this row
     */
    public record Kept(Map<String, String> others, Map<String, String> contacts, List<Issue> doubts) {
        public Kept {
            others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
            contacts = Collections.unmodifiableMap(new LinkedHashMap<>(contacts));
            doubts = List.copyOf(doubts);
        }
    }

    /** As it is compared with others. */
    public Entry entry() {
        return new Entry(about.name, at, about.place, about.country, about.link, about.identity, "");
    }
}
