package org.commonshed.engine.world;

/** Months of the year, as bits: bit 0 is January. */
public record Season(int monthBits) {
    public static final Season ALL_YEAR = new Season(0xFFF);

    public Season {
        if (monthBits < 0 || monthBits > 0xFFF) {
            throw new IllegalArgumentException("month bits " + monthBits);
        }
    }

    public boolean holds(int month) {
        return (monthBits >> (month - 1) & 1) == 1;
    }

    public Season with(int month) {
        return new Season(monthBits | 1 << (month - 1));
    }
}
