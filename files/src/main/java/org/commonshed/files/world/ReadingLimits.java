package org.commonshed.files.world;

import java.time.Duration;

/**
 * How large a folder may be, and how long reading it may take.
 *
 * @param bytes of all its files together
 * @param rowsPerTable of each table
 * @param lineLength characters of one line
 * @param files in the folder
 * @param time for all of it
 */
public record ReadingLimits(long bytes, int rowsPerTable, int lineLength, int files, Duration time) {
    public static final ReadingLimits DEFAULT = new ReadingLimits(512L << 20, 5_000_000, 65_536, 200);

    /** Without a limit in time, as for people at their own machine. */
    public ReadingLimits(long bytes, int rowsPerTable, int lineLength, int files) {
        this(bytes, rowsPerTable, lineLength, files, Patience.ENDLESS);
    }

    public ReadingLimits withBytes(long most) {
        return new ReadingLimits(most, rowsPerTable, lineLength, files, time);
    }

    public ReadingLimits withTime(Duration most) {
        return new ReadingLimits(bytes, rowsPerTable, lineLength, files, most);
    }

    /** The most bytes, in words. */
    public String size() {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }
}
