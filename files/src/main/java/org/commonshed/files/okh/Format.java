package org.commonshed.files.okh;

import java.util.Locale;
import java.util.Optional;

/** How a manifest is written down. */
public enum Format {
    TOML("toml"),
    YAML("yaml", "yml"),
    JSON("json");

    private final String[] endings;

    Format(String... endings) {
        this.endings = endings;
    }

    /** The ending of its files, without a dot. */
    public String ending() {
        return endings[0];
    }

    /** The format that the ending of a file's name says. */
    static Optional<Format> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            for (String ending : format.endings) {
                if (lower.endsWith("." + ending)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }
}
