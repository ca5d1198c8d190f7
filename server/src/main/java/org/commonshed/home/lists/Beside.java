package org.commonshed.home.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonshed.files.lists.ListedActor;
import org.commonshed.files.world.Schema;

/** What a list says beside what actors have here, as columns of its own; whoever to call or write to is not among it. */
final class Beside {
    private static final Set<String> NOT_OURS = Set.of("", "delete", "assumed"); // words of folders
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CELL = 2000;
    private static final int MOST = 40;

    private Beside() {}

    /** By column, letter for letter but for what is longer than anybody reads. */
    static Map<String, String> cells(ListedActor actor) {
        Map<String, String> cells = new LinkedHashMap<>();
        ListedActor.About about = actor.about();
        put(cells, "town", about.place());
        put(cells, "address", about.address());
        put(cells, "country", about.country());
        put(cells, "note", about.note());
        actor.kept().others().forEach((column, text) -> put(cells, name(column), text));
        return cells;
    }

    /** A name of a column that means nothing else here. */
    private static String name(String column) {
        String plain = column.replaceAll("[\\p{Cntrl},;\"]+", " ").strip();
        String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        boolean isTaken = Schema.get("actors").columns().contains(cut) || NOT_OURS.contains(cut);
        return isTaken ? ("list " + cut).strip() : cut;
    }

    private static void put(Map<String, String> cells, String column, String text) {
        if (!text.isBlank() && cells.size() < MOST) {
            cells.putIfAbsent(column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
    }
}
