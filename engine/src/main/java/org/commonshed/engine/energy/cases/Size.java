package org.commonshed.engine.energy.cases;

/**
 * How large something may become, in kW or kWh.
 *
 * @param min at least this
 * @param max at most this; infinite where nothing bounds it
 * @param existing what stands there already and costs nothing to build; at least this much is there
 * @param leastIfBuilt nothing, or at least this much; 0 where every size can be had
 */
public record Size(double min, double max, double existing, double leastIfBuilt) {
    public Size {
        if (!(min >= 0 && existing >= 0 && leastIfBuilt >= 0 && Math.max(min, existing) <= max)) {
            throw new IllegalArgumentException("A size from " + Math.max(min, existing) + " to " + max + ".");
        }
    }

    public static Size upTo(double max) {
        return new Size(0, max, 0, 0);
    }

    /** Built and paid for in exactly this size. */
    public static Size fixed(double size) {
        return new Size(size, size, 0, 0);
    }

    /** Chosen: this size and no other, or what stands there where that is more. What stands there stays free. */
    public Size at(double size) {
        double chosen = Math.max(size, existing);
        return new Size(chosen, chosen, existing, 0);
    }

    public double least() {
        return Math.max(min, existing);
    }

    public boolean isFixed() {
        return least() == max;
    }
}
