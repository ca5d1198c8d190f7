package org.commonshed.files.world;

/**
 * Something to mend, or to think about, and where it stands.
 *
 * @param file name of the file, e.g. {@code needs.csv}
 * @param line from 1; 0 where it is about the whole file
 * @param column name of the column; empty where it is about the line
 * @param code stable word for this kind of issue
 * @param sentence what is wrong
 * @param mend how to mend it; may be empty
 */
public record Issue(String file, int line, String column, String code, String sentence, String mend) {
    @Override
    public String toString() {
        String where = file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : " " + column);
        return where + ": " + sentence + (mend.isEmpty() ? "" : " " + mend);
    }
}
