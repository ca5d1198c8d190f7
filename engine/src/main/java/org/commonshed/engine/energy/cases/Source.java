package org.commonshed.engine.energy.cases;

/**
 * What gives power when sun, wind or water do; what is not wanted is given up.
 *
 * @param kwPerKw [step] possible power for each kW of size
 * @param costPerKwh of what is used
 * @param degradation share of the yield that is lost each year
 * @param availability probability that it works when an outage begins
 */
public record Source(
        String id,
        Kind kind,
        String bus,
        Series kwPerKw,
        Size kw,
        Cost cost,
        double costPerKwh,
        double degradation,
        double availability) {
    /** Where its power comes from. */
    public enum Kind {
        PV,
        WIND,
        RIVER,
        OTHER
    }

    /** @param other [step] possible power for each kW of size */
    public Source withKwPerKw(Series other) {
        return new Source(id, kind, bus, other, kw, cost, costPerKwh, degradation, availability);
    }

    public Source withKw(Size other) {
        return new Source(id, kind, bus, kwPerKw, other, cost, costPerKwh, degradation, availability);
    }
}
