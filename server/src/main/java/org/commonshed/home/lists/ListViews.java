package org.commonshed.home.lists;

import java.util.List;
import org.commonshed.access.Faults;

/** What the pages of lists show; every text is ready to be read. */
public final class ListViews {
    private ListViews() {}

    /** Something to choose. */
    public record Choice(String value, String name) {}

    /**
     * Where a list is sent.
     *
     * @param problems why the one that was sent cannot be read
     */
    public record Fresh(String typed, Faults faults, List<String> problems) {
        public Fresh {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What is said of a whole list.
     *
     * @param address of its rows
     * @param from what kind of list it is, and how many are in it
     * @param origin what the list says of where it comes from; may be empty
     * @param hints what was left out, or understood in a way that one should know
     */
    public record Head(String address, String from, String origin, List<String> hints) {
        public Head {
            hints = List.copyOf(hints);
        }
    }

    /**
     * A column and what it was taken for.
     *
     * @param sample some of its cells
     * @param sure in percent; empty where nothing was proposed
     * @param isDoubtful whether somebody should look at it
     */
    public record Column(
            int number, String name, String sample, String field, String sure, String why, boolean isDoubtful) {}

    /** All columns. */
    public record Columns(Head head, List<Column> columns, List<Choice> fields, boolean isSwapped, boolean hasPoints) {
        public Columns {
            columns = List.copyOf(columns);
            fields = List.copyOf(fields);
        }
    }

    /**
     * Somebody who may be the same.
     *
     * @param address of the page of an actor; empty for another row
     * @param evidence in sentences, the weightiest first
     */
    public record Partner(String name, String address, String answer, List<String> evidence) {
        public Partner {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A row.
     *
     * @param line where it stands in the list
     * @param said what the list says of it
     * @param state what becomes of it
     */
    public record Line(
            int number,
            String line,
            Typed typed,
            String said,
            String where,
            List<String> doubts,
            Twin twin,
            String state) {
        public Line {
            doubts = List.copyOf(doubts);
        }
    }

    /** What stands in the fields of a row. */
    public record Typed(boolean taken, String name, String kind, String hood, String size) {}

    /**
     * Whom a row may be the same as.
     *
     * @param options what can be said of it
     */
    public record Twin(List<Partner> partners, List<Choice> options, String chosen) {
        public Twin {
            partners = List.copyOf(partners);
            options = List.copyOf(options);
        }
    }

    /** What is done with all the others: names of fields with what can be chosen. */
    public record Rule(String field, String label, List<Choice> options, String chosen) {
        public Rule {
            options = List.copyOf(options);
        }
    }

    /**
     * Some of the rows.
     *
     * @param sums what would become of all of them, in sentences
     * @param numbers of the rows on the page, with commas between
     */
    public record Rows(
            Head head,
            List<String> sums,
            List<Rule> rules,
            List<Line> lines,
            String numbers,
            Paging paging,
            Faults faults) {
        public Rows {
            sums = List.copyOf(sums);
            rules = List.copyOf(rules);
            lines = List.copyOf(lines);
        }
    }

    /**
     * Which of the pages it is.
     *
     * @param open whether only rows are shown that ask
     * @param asks how many ask
     * @param before address of the page before; empty where there is none
     * @param columns whether there are columns to correct
     */
    public record Paging(
            int page, boolean open, int asks, String before, String after, String where, boolean columns) {}

    /** Rows with what can be chosen in each of them. */
    public record Sheet(Rows rows, List<Choice> kinds, List<Choice> hoods) {
        /** More than these are written instead of chosen. */
        static final int MOST_CHOSEN = 100;

        public Sheet {
            kinds = List.copyOf(kinds);
            hoods = List.copyOf(hoods);
        }

        public boolean isWritten() {
            return hoods.size() > MOST_CHOSEN;
        }

        /** The name of a neighbourhood, as it is written. */
        public String hood(String id) {
            return hoods.stream()
                    .filter(hood -> hood.value().equals(id))
                    .map(Choice::name)
                    .findFirst()
                    .orElse(id);
        }
    }
}
