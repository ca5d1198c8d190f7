package org.commonshed.files.world;

/**
 * How large a folder may be.
 *
 * @param bytes of all its files together
 * @param rowsPerTable of each table
 * @param lineLength characters of one line
 * @param files in the folder
 */
public record ReadingLimits(long bytes, int rowsPerTable, int lineLength, int files) {
    public static final ReadingLimits DEFAULT = new ReadingLimits(512L << 20, 5_000_000, 65_536, 200);

    public ReadingLimits withBytes(long most) {
        return new ReadingLimits(most, rowsPerTable, lineLength, files);
    }

    /** The most bytes, in words. */
    public String size() {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }
}
