package org.commonshed.engine.world;

/** How long one period is. */
public enum PeriodLength {
    MONTH,
    WEEK,
    DAY
}
