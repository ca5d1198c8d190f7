package org.commonshed.files.energy.meter;

/**
 * What somebody knows of a file of readings that it does not say; empty or NaN where it says it.
 *
 * @param valueColumn name of the column of readings
 * @param timeColumn name of the column of times
 * @param unit kW, W, kWh, Wh or MWh
 * @param endsAtStamp whether a stamp is the end of its step and not its beginning
 * @param isNet whether readings below 0 are meant: more comes in than is used
 * @param utcOffset of the standard time that is wanted, hours; used where stamps name their own
 */
public record MeterWishes(
        String valueColumn, String timeColumn, String unit, boolean endsAtStamp, boolean isNet, double utcOffset) {
    public static final MeterWishes NONE = new MeterWishes("", "", "", false, false, Double.NaN);
}
