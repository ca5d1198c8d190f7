package org.commonshed.engine.energy.cases;

/**
 * What a unit of size costs, the unit being a kW or a kWh.
 *
 * @param once paid when it is built; needs {@link Finance}
 * @param perYear paid every year for having it: an investment already spread over its years
 * @param upkeepPerYear operation and maintenance a year
 * @param again paid each time it is replaced
 * @param lifetimeYears after how many years it is replaced; infinite where it outlasts the plan
 */
public record Cost(double once, double perYear, double upkeepPerYear, double again, double lifetimeYears) {
    public static final Cost NONE = new Cost(0, 0, 0, 0, Double.POSITIVE_INFINITY);

    public Cost {
        if (!(lifetimeYears > 0)) {
            throw new IllegalArgumentException("A lifetime of " + lifetimeYears + " years.");
        }
    }

    public static Cost perYear(double amount) {
        return new Cost(0, amount, 0, 0, Double.POSITIVE_INFINITY);
    }
}
