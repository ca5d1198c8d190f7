package org.commonshed.energy.kept;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** To whom a household shows its meter, from the fewest to the most. */
public enum Audience {
    /** The household alone. */
    ME,
    /** Besides, those who choose for the neighbourhood. */
    KEEPERS,
    /** Besides, those who speak for the neighbourhood. */
    NEIGHBOURS,
    /** Whoever may read here. */
    EVERYBODY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Audience> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
