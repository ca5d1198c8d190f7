package org.commonshed.engine.energy.cases;

/**
 * What is used.
 *
 * @param kw [step] mean power; below 0 where more comes in than is used
 * @param criticalKw [step] the part that should be served when the grid is out
 * @param lostPerKwh value of what is not served in an outage
 * @param unservedPerKwh price of what is not served while nothing is out; infinite where all must be served
 */
public record Load(
        String id, String bus, Series kw, Series criticalKw, Shift shift, double lostPerKwh, double unservedPerKwh) {
    /** The same at other power. */
    public Load withKw(Series other, Series otherCritical) {
        return new Load(id, bus, other, otherCritical, shift, lostPerKwh, unservedPerKwh);
    }

    /**
     * What can be moved to other steps of the same span; what is moved away is made good within it.
     *
     * @param hours length of the spans, counted from the first step; 24 for days
     * @param out largest share of the load that can be moved away
     * @param in largest share of the load that can come in addition
     */
    public record Shift(int hours, double out, double in) {
        public static final Shift NONE = new Shift(24, 0, 0);

        public boolean isPossible() {
            return out > 0 && in > 0;
        }
    }
}
