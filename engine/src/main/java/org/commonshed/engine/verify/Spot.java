package org.commonshed.engine.verify;

/** An actor and a product (or an item of its capacity). */
record Spot(String actor, String item) {
    @Override
    public String toString() {
        return actor + "/" + item;
    }
}
