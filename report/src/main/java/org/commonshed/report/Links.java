package org.commonshed.report;

/** Where the things that a plan names have pages of their own; a report that stands alone has none. */
@FunctionalInterface
public interface Links {
    /** Nothing leads anywhere. */
    Links NONE = (thing, id) -> "";

    /** What an id names. */
    enum Thing {
        /** A neighbourhood, kitchen or other that needs something, as the plan serves it. */
        CLAIMANT,
        /** A place, for its budgets. */
        COMMONS,
        ACTOR,
        /** A product, as the plan serves it. */
        PRODUCT,
        RECIPE,
        LIMIT,
        /** The needs of {@code who/product}. */
        NEED,
        /** What flows to {@code who/product}. */
        FLOWS,
        /** Why there is not more for {@code who/product}. */
        WHY
    }

    /** The address; empty where there is none. */
    String to(Thing thing, String id);
}
