package org.commonshed.files.lists;

import java.util.List;
import org.commonshed.files.world.Issue;

/**
 * What was read of a list.
 *
 * @param source which list it is
 * @param headings what each column was taken for; empty for pasted text
 * @param problems why it could not be read, or not wholly; with one of them nothing should be taken in
 * @param hints what was left out or understood in a way that somebody should know
 */
public record ReadList(
        Source source, Headings headings, List<ListedActor> actors, List<Issue> problems, List<Issue> hints) {
    /** What kind of list it is. */
    public enum Format {
        TABLE,
        PASTED,
        GEOJSON,
        OPENSTREETMAP,
        MURMURATIONS,
        FAB_LABS,
        OBJECTS,
        UNKNOWN
    }

    /**
     * Where the actors come from.
     *
     * @param name of the file
     * @param encoding of its letters, as {@code UTF-8}
     * @param attribution what it says of its origin or licence; may be empty
     */
    public record Source(String name, Format format, String encoding, String attribution) {}

    public ReadList {
        actors = List.copyOf(actors);
        problems = List.copyOf(problems);
        hints = List.copyOf(hints);
    }
}
