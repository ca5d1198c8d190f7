package org.commonshed.production.order;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** How an order stands. */
@NamedInterface("order")
public enum OrderState {
    /** It is being divided, or was, and nobody has been asked. */
    PROPOSED,
    /** Makers are asked or at work. */
    ASKED,
    /** All that was wanted is there and checked, or whoever ordered says that it is enough. */
    DONE,
    CANCELLED;

    /** As tables and keys of words write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OrderState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether anything can still change. */
    public boolean isOpen() {
        return this == PROPOSED || this == ASKED;
    }
}
