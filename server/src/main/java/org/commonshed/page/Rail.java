package org.commonshed.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An entry of the rail. Rooms declare theirs as beans; the rail shows only rooms that exist, in the order of the loop. */
public interface Rail {
    /** Where the loop puts the room. */
    enum Group {
        HERE,
        TOGETHER,
        LAND,
        ACCOUNT,
        NEXT_DOOR,
        /** What those who look after the place and the server need; after the loop. */
        HOUSE
    }

    /** Key of its words, {@code rail.<key>}, and of its symbol where it stands in the bar of narrow pages. */
    String key();

    String address();

    Group group();

    /** Place within its group, smallest first. */
    int order();

    /** An entry as the page needs it. */
    record Entry(String key, String address, Group group, boolean current) {}

    /** In the order in which they are shown. */
    static List<Entry> entries(List<Rail> rooms, String path) {
        List<Entry> entries = new ArrayList<>();
        rooms.stream()
                .sorted(Comparator.comparing(Rail::group).thenComparing(Rail::order))
                .forEach(room ->
                        entries.add(new Entry(room.key(), room.address(), room.group(), isCurrent(room, path))));
        return entries;
    }

    private static boolean isCurrent(Rail room, String path) {
        return room.address().equals("/") ? path.equals("/") : (path + "/").startsWith(room.address() + "/");
    }
}
