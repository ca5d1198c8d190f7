package org.commonshed.home.today;

import java.util.List;

/** What the sheet of a week shows; all text is ready to be read. */
public final class WeekViews {
    private WeekViews() {}

    /**
     * The sheet.
     *
     * @param now when it was made
     * @param before address of the sheet of the week before
     * @param after that of the week after
     */
    public record Sheet(String title, String lead, String now, List<Part> parts, String before, String after) {
        public Sheet {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of it.
     *
     * @param about where its lines come from; may be empty
     * @param tick whether somebody may write down that they take a line on
     * @param rest how many more there are; empty where none
     * @param none what stands there where there is no line
     */
    public record Part(
            String title, String about, boolean tick, List<Line> lines, String rest, String restAddress, String none) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** A line; {@code when} may be empty. */
    public record Line(String amount, String what, String whom, String when) {}
}
