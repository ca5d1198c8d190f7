package org.commonshed.files.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonshed.engine.world.World;
import org.jspecify.annotations.Nullable;

/**
 * What a folder holds.
 *
 * @param world empty where there are problems
 * @param sha256 fingerprint of the tables read, those of patches included
 * @param assumed rows that came from the catalogue, as {@code table/key}
 */
public record Reading(
        Optional<World> world,
        List<Issue> problems,
        List<Issue> hints,
        String sha256,
        Set<String> assumed,
        Outlines outlines,
        Tables tables) {
    public Reading {
        problems = List.copyOf(problems);
        hints = List.copyOf(hints);
        assumed = Set.copyOf(assumed);
    }

    /** Whether writing the normalised form would lose comments. */
    public boolean hadComments() {
        return tables.stated.hadComments();
    }

    /** What the folder states, for whoever keeps it; without what the catalogue gave. */
    public Stated stated() {
        return Stated.of(tables.stated);
    }

    /** What the folder states with everything that the catalogue gave; the rows of that are in {@link #assumed}. */
    public Stated filled() {
        return Stated.of(tables.whole(true));
    }

    /** What came from the catalogue, by table and by whose it is. */
    public List<AssumedRows> listAssumed() {
        return new Assumptions(tables.whole(true)).list();
    }

    /** How many rows came from the catalogue. */
    public int countAssumed() {
        return listAssumed().stream().mapToInt(AssumedRows::rows).sum();
    }

    /** How many rows all tables have, with those of the catalogue. */
    public int countRows() {
        return tables.whole(true).tables.values().stream()
                .mapToInt(table -> table.rows.size())
                .sum();
    }

    /** The tables as they stand, for writing; not for reading by others. */
    public static final class Tables {
        final Folder stated;
        final @Nullable Folder filled;

        public Tables(Folder stated, @Nullable Folder filled) {
            this.stated = stated;
            this.filled = filled;
        }

        /** With everything that the catalogue gave, or as it was stated. */
        public Folder whole(boolean filledIn) {
            return filledIn && filled != null ? filled : stated;
        }
    }
}
