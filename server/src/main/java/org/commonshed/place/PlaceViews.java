package org.commonshed.place;

import java.util.List;
import java.util.Map;
import org.commonshed.access.Faults;

/** What the pages of this room show. */
public final class PlaceViews {
    private PlaceViews() {}

    /**
     * What is there, and the form for more.
     *
     * @param crowded whether which place lies in which was not worked out
     * @param done the act that just brought something in; empty = none
     */
    public record Outlines(long areas, long lines, boolean crowded, boolean mayImport, Faults faults, String done) {}

    /**
     * What a file would change.
     *
     * @param choice which property is which, as chosen; empty texts = as it is found
     */
    public record Preview(
            String upload,
            String file,
            List<String> properties,
            Map<String, String> choice,
            List<Row> rows,
            Numbers numbers,
            List<Group> groups) {
        public Preview {
            properties = List.copyOf(properties);
            choice = Map.copyOf(choice);
            rows = List.copyOf(rows);
            groups = List.copyOf(groups);
        }
    }

    /** How many of what would change; {@code shown} rows of the places are in the table. */
    public record Numbers(
            boolean sound, int newPlaces, int changedPlaces, int outlines, int replaced, int lines, int refused) {}

    /** A place that is new or gains something. */
    public record Row(boolean fresh, String name, String kind, String within, String flowsInto, String area) {}

    /** What was found in several features alike: the first of them, and how many more there are. */
    public record Group(boolean refused, List<String> sentences, int more) {
        public Group {
            sentences = List.copyOf(sentences);
        }
    }
}
