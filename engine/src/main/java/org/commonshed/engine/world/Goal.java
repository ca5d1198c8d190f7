package org.commonshed.engine.world;

import java.util.List;
import java.util.Locale;

/** Goals after the needs, each strictly after the one before; the order is the world's. */
public enum Goal {
    /** Money that leaves, or kilograms that come in: Σ weight · imported. */
    OUTSIDE,
    /** Mean over all limits of how far they are used up, dear near the end. */
    STRAIN,
    /** Tonne-kilometres of moves and deliveries, and of stock by its weight. */
    HAULAGE,
    /** Money for runs and imports. */
    COST,
    /** Kilograms discarded or lost in store. */
    WASTE;

    public static final List<Goal> DEFAULT_ORDER = List.of(OUTSIDE, STRAIN, HAULAGE, COST, WASTE);

    /** The word for it in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
