package org.commonshed.files.lists;

/**
 * How large a list may be.
 *
 * @param bytes of the file, unpacked
 * @param line characters of one line or text
 */
public record ListLimits(int bytes, int rows, int columns, int line) {
    public static final ListLimits DEFAULT = new ListLimits(64 << 20, 200_000, 256, 65_536);
}
