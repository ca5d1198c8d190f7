package org.commonshed.engine.plan;

import org.commonshed.engine.world.Stock;
import org.jspecify.annotations.Nullable;

/** A product that an actor makes, uses or keeps; it has a balance in each period. */
final class Holding {
    final int actor;
    final int product;
    boolean makes;
    boolean uses;
    boolean storable;
    double loss; // share lost from one period to the next

    @Nullable
    Stock stock;

    Holding(int actor, int product) {
        this.actor = actor;
        this.product = product;
    }

    /** It may send the product on. */
    boolean provides() {
        return makes || stock != null;
    }

    /** It may get the product sent. */
    boolean receives() {
        return uses || stock != null;
    }

    double room() {
        return stock == null ? Double.POSITIVE_INFINITY : stock.room();
    }

    double atStart() {
        return stock == null ? 0 : stock.amount();
    }

    double atEnd() {
        return stock == null ? 0 : stock.atEnd();
    }
}
