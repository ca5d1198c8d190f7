package org.commonshed.home.lists;

import java.util.HashMap;
import java.util.Map;
import org.commonshed.files.lists.Headings;
import org.commonshed.files.lists.ListWishes;

/**
 * A list that somebody is deciding about, with all that was said of it so far.
 *
 * @param upload where its text is kept
 * @param name of the file
 * @param then where one goes once it is kept
 * @param said what columns hold, by their names
 * @param isSwapped its points have latitude first
 * @param choices what was said of rows, by their numbers
 */
record Draft(
        String upload,
        String name,
        String then,
        Map<String, Headings.Field> said,
        boolean isSwapped,
        Rest rest,
        Map<Integer, Choice> choices) {
    /**
     * What is said of one row.
     *
     * @param isTaken whether it comes in
     * @param kind id; empty = not said yet
     * @param hood id; empty = not said yet
     * @param size as typed; empty = typical of its kind
     * @param same what it is to whom it may be the same as: {@link Same}; empty = not said
     */
    record Choice(boolean isTaken, String name, String kind, String hood, String size, String same) {}

    /**
     * What is done with rows of which nothing else is said.
     *
     * @param kind for those without one; empty = they are asked about, {@value #OUT} = they are left out
     * @param hood the same of the neighbourhood
     * @param same with those that are the same as somebody: {@value #FILL} or {@value #OUT}
     * @param perhaps with those that may be: {@value #ASK}, {@value #TWO} or {@value #OUT}
     * @param far with those that are far from every neighbourhood: {@value #OUT} or {@value #TAKE}
     * @param others with what stands in columns that mean nothing here: {@value #OUT} or {@value #KEEP}
     */
    record Rest(String kind, String hood, String same, String perhaps, String far, String others) {
        static final String ASK = "ask";
        static final String FILL = "fill";
        static final String KEEP = "keep";
        static final String OUT = "out";
        static final String TAKE = "take";
        static final String TWO = "two";
        static final Rest USUAL = new Rest("", "", FILL, ASK, OUT, OUT);
    }

    Draft {
        said = Map.copyOf(said);
        choices = Map.copyOf(choices);
    }

    static Draft of(String upload, String name, String then) {
        return new Draft(upload, name, then, Map.of(), false, Rest.USUAL, Map.of());
    }

    ListWishes wishes() {
        ListWishes wishes = ListWishes.of(said);
        return isSwapped ? wishes.swapped() : wishes;
    }

    /** Read anew, so that what was said of rows no longer counts. */
    Draft read(Map<String, Headings.Field> columns, boolean swapped) {
        return new Draft(upload, name, then, columns, swapped, rest, Map.of());
    }

    Draft with(Rest other) {
        return new Draft(upload, name, then, said, isSwapped, other, choices);
    }

    Draft with(Map<Integer, Choice> more) {
        Map<Integer, Choice> all = new HashMap<>(choices);
        all.putAll(more);
        return new Draft(upload, name, then, said, isSwapped, rest, all);
    }
}
