package org.commonshed.files.okh;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bill of materials as lines.
 *
 * @param lines what was understood, in order
 * @param leftOver rows that were not understood, as they stand there
 * @param unused columns that mean nothing to us; what stands in them is kept with each line
 */
public record Bom(List<Line> lines, List<LeftOver> leftOver, List<String> unused) {
    public Bom {
        lines = List.copyOf(lines);
        leftOver = List.copyOf(leftOver);
        unused = List.copyOf(unused);
    }

    /**
     * One thing that is needed.
     *
     * @param row its line in the file, from 1
     * @param quantity empty where none is said or it is no number
     * @param unit empty: pieces
     * @param design path or address of a manifest where it is a design of its own; else empty
     * @param more columns that we have no use for, by their headings
     */
    public record Line(
            int row,
            String name,
            Optional<BigDecimal> quantity,
            String unit,
            String material,
            String design,
            Map<String, String> more) {
        public Line {
            more = Map.copyOf(more);
        }
    }

    /** A row that was not understood, and why. */
    public record LeftOver(int row, String text, String why) {}
}
