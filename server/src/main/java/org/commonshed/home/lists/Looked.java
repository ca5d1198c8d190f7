package org.commonshed.home.lists;

import java.util.List;
import java.util.Locale;
import org.commonshed.engine.same.Pair;
import org.commonshed.files.lists.ListedActor;
import org.commonshed.files.lists.ReadList;

/**
 * A list as it was read, with what is proposed for each of its rows.
 *
 * @param rows in the order of the list
 */
record Looked(ReadList read, List<Row> rows) {
    Looked {
        rows = List.copyOf(rows);
    }

    /**
     * A row of the list.
     *
     * @param number from 1
     * @param kind proposed; may be empty
     * @param partners whom it may be the same as, the likeliest first
     */
    record Row(int number, ListedActor actor, String kind, Hood hood, List<Partner> partners) {
        Row {
            partners = List.copyOf(partners);
        }

        boolean isSame() {
            return !partners.isEmpty() && partners.get(0).pair().answer() == Pair.Answer.SAME;
        }

        /** Whether somebody should look at it. */
        boolean isDoubtful() {
            return kind.isEmpty()
                    || hood.id().isEmpty()
                    || hood.why() == Why.FAR
                    || !partners.isEmpty()
                    || !actor.kept().doubts().isEmpty();
        }
    }

    /**
     * Where somebody is proposed to be.
     *
     * @param id of the neighbourhood; empty where none is near and none is named
     * @param km to its middle; NaN where nothing was measured
     */
    record Hood(String id, Why why, double km) {}

    /** What led to a neighbourhood. */
    enum Why {
        OUTLINE,
        NAMED,
        NEAREST,
        FAR,
        NONE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Somebody who may be the same, here or earlier in the list. */
    record Partner(Same.Whom whom, String name, Pair pair) {}
}
