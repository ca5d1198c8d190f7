package org.commonshed.energy.reading.measured;

import java.util.List;
import org.commonshed.energy.reading.EnergyViews;

/** What the page about sharing keys shows. */
public final class KeyViews {
    private KeyViews() {}

    /**
     * The whole page.
     *
     * @param file which one is there; empty where none is
     * @param example of a file
     */
    public record Keys(EnergyViews.Head head, List<Group> groups, String file, String example, MeterViews.Sent sent) {
        public Keys {
            groups = List.copyOf(groups);
        }
    }

    /** What one key counts with. */
    public record Group(String word, String label, List<Field> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** @param usual what counts where the field is empty; may be empty itself */
    public record Field(String name, String label, String value, String usual) {}
}
