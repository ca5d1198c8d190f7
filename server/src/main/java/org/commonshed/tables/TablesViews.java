package org.commonshed.tables;

import java.util.List;

/** What the pages of this room show; all text is ready to be read. */
public final class TablesViews {
    private TablesViews() {}

    /** A table and where its pages are. */
    public record Sheet(String key, String list, String forms, String title, String lead) {}

    /** A table of the overview. */
    public record Entry(Sheet sheet, long rows) {}

    /** The list of a table. */
    public record Listing(
            Sheet sheet,
            Filters filters,
            List<Head> heads,
            List<Line> lines,
            Paging paging,
            Rights rights,
            List<Ways.Way> ways) {
        public Listing {
            ways = List.copyOf(ways);
            heads = List.copyOf(heads);
            lines = List.copyOf(lines);
        }

        /** Whether there is a way for lists of any kind, from which that for our own tables goes off. */
        public boolean hasOtherWayIn() {
            return ways.stream().anyMatch(Ways.Way::isNew);
        }
    }

    /**
     * What is looked for.
     *
     * @param columns that one may filter by
     */
    public record Filters(String words, List<Choice> choices, List<Chip> chips, List<Option> columns) {
        public Filters {
            choices = List.copyOf(choices);
            chips = List.copyOf(chips);
            columns = List.copyOf(columns);
        }
    }

    /** A column with few texts, to choose one. */
    public record Choice(String name, String label, List<Option> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    public record Option(String value, String text, boolean chosen) {}

    /** A filter that is on, and the address without it; name and value as the form sends them. */
    public record Chip(String text, String without, String name, String value) {}

    /** Head of a column; sort is the state for readers of the screen, next what the button sends. */
    public record Head(String label, String sort, String next, boolean number) {}

    /** A row of a list; hidden where most people do not see it. */
    public record Line(String address, List<Cell> cells, boolean hidden) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public record Cell(String head, String text, String address, boolean number) {}

    /**
     * Where one is in a long list.
     *
     * @param count in words
     * @param before address of the page before; empty on the first
     * @param csv address of the whole as a file
     */
    public record Paging(
            long total, String count, String before, String after, String where, String csv, String sort) {}

    public record Rights(boolean add, boolean bringIn) {}

    /** The form of a row, or the row itself for those who may not change it. */
    public record Form(Sheet sheet, String title, String action, int version, List<Field> fields, boolean mayChange) {
        public Form {
            fields = List.copyOf(fields);
        }

        public List<Field> wrong() {
            return fields.stream().filter(field -> !field.error().isEmpty()).toList();
        }
    }

    /**
     * A field.
     *
     * @param control text, number, amount (which may have a unit), words (to choose from) or name (of another thing)
     * @param unit in which an amount is counted, as people write it; empty where that is not known
     * @param suggest address of suggestions; empty where they stand in the page
     */
    public record Field(
            String id,
            String name,
            String label,
            String help,
            boolean must,
            String control,
            String value,
            String unit,
            List<Option> options,
            String suggest,
            String error,
            List<Use> uses) {
        public Field {
            options = List.copyOf(options);
            uses = List.copyOf(uses);
        }

        /** The same field asked for in other words. */
        public Field named(String words, String example) {
            return new Field(id, name, words, example, must, control, value, unit, options, suggest, error, uses);
        }

        Field with(String shown, String fault, List<Use> mends) {
            return new Field(
                    id, name, label, help, must, control, shown, unit, options, suggest, fault, List.copyOf(mends));
        }
    }

    /** A guess that mends a field. */
    public record Use(String value, String label) {}

    /** What would go. */
    public record Removal(Sheet sheet, String name, String action, String back, int version, List<String> reasons) {
        public Removal {
            reasons = List.copyOf(reasons);
        }
    }

    /** Two versions of one row. */
    public record Clash(Sheet sheet, String name, String action, int version, List<Side> sides, List<Hidden> same) {
        public Clash {
            sides = List.copyOf(sides);
            same = List.copyOf(same);
        }
    }

    /** A cell that the two have differently. */
    public record Side(String id, String name, String label, String mine, String theirs) {}

    public record Hidden(String name, String value) {}

    /** A file that is to be brought in: the form, and what it would change once it was read. */
    public record BringIn(Sheet sheet, List<String> columns, String error, boolean whole) {
        public BringIn {
            columns = List.copyOf(columns);
        }
    }

    /** What bringing a file in would change. */
    public record Preview(
            Sheet sheet, String upload, boolean whole, List<Trouble> problems, List<Trouble> hints, List<Part> parts) {
        public Preview {
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
            parts = List.copyOf(parts);
        }

        public boolean isSound() {
            return problems.isEmpty();
        }

        public long changes() {
            return parts.stream().mapToLong(Part::count).sum();
        }
    }

    public record Trouble(String where, String sentence) {}

    /** Added, changed or taken out: how many, and the first of them. */
    public record Part(String key, long count, String words, List<String> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }
}
