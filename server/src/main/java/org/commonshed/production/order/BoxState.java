package org.commonshed.production.order;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** Where a box is. */
@NamedInterface("order")
public enum BoxState {
    PACKED,
    SENT,
    RECEIVED,
    CHECKED;

    /** As tables and keys of words write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BoxState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
