package org.commonshed.engine.world;

/**
 * Something made, used, moved or needed.
 *
 * @param kgPerUnit kilograms of one unit; 0 = weightless, not counted in goals of kilograms
 * @param lossPerPeriod share lost in store from one period to the next, 0 ≤ x &lt; 1
 * @param storable false = gone at the end of the period
 * @param importance weight of this product in a share of needs met, &gt; 0
 * @param moves false = used where it is made
 */
public record Product(
        String id,
        String name,
        String unit,
        double kgPerUnit,
        double lossPerPeriod,
        boolean storable,
        double importance,
        boolean moves,
        String category) {
    /** The same called otherwise. */
    public Product withName(String other) {
        return new Product(id, other, unit, kgPerUnit, lossPerPeriod, storable, importance, moves, category);
    }
}
