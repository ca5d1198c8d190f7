package org.commonshed.engine.plan.model;

import org.commonshed.engine.world.Stock;
import org.jspecify.annotations.Nullable;

/** A product that an actor makes, uses or keeps; it has a balance in each period. */
public final class Holding {
    public final int actor;
    public final int product;
    public boolean makes;
    boolean uses;
    public boolean storable;
    public double loss; // share lost from one period to the next

    @Nullable
    public Stock stock;

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

    public double room() {
        return stock == null ? Double.POSITIVE_INFINITY : stock.room();
    }

    double atStart() {
        return stock == null ? 0 : stock.amount();
    }

    double atEnd() {
        return stock == null ? 0 : stock.atEnd();
    }
}
