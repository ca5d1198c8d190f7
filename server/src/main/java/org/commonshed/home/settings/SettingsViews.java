package org.commonshed.home.settings;

import java.util.List;
import org.commonshed.access.Faults;

/** What can be set, as the pages show it; every text is ready to be read. */
public final class SettingsViews {
    private SettingsViews() {}

    /** Something that can be set: its words, where, and how it stands; the last may be empty. */
    public record Setting(String key, String address, String now) {}

    /** All that can be set on pages, and sentences about what is set elsewhere. */
    public record Settings(List<Setting> list, List<String> more) {
        public Settings {
            list = List.copyOf(list);
            more = List.copyOf(more);
        }
    }

    /**
     * The settings of the place as a form.
     *
     * @param told what was just done; may be empty
     * @param act that can be taken back; may be empty
     * @param version of the settings that the form shows
     */
    public record World(
            List<Field> fields,
            Faults faults,
            boolean there,
            boolean mayChange,
            boolean mayImport,
            String told,
            String act,
            int version) {
        public World {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of that form.
     *
     * @param key of world.yaml
     * @param choices to choose from; empty for a field to write in
     */
    public record Field(String key, String id, String value, String kind, List<Choice> choices, String error) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** One of several values. */
    public record Choice(String value, String text) {}
}
