package org.commonshed.commons;

import java.util.List;
import java.util.Optional;

/** What the page of budgets shows. */
public final class CommonsViews {
    private CommonsViews() {}

    /**
     * The page.
     *
     * @param over the sentence about the budget that is furthest over; empty = none
     * @param plan address of the plan that holds; empty = none
     */
    public record Commons(
            List<Tab> tabs,
            List<Tab> years,
            Month month,
            Optional<Over> over,
            String plan,
            List<Section> sections,
            Optional<Chosen> chosen,
            String now) {
        public Commons {
            tabs = List.copyOf(tabs);
            years = List.copyOf(years);
            sections = List.copyOf(sections);
        }
    }

    /** Nothing is limited yet. */
    public record Empty(boolean mayAdd) {}

    /** One of several choices; the count is empty where it says nothing. */
    public record Tab(String name, String count, String address, boolean current) {}

    /** The month that is lit. */
    public record Month(int number, String name, List<String> names, String kind) {
        public Month {
            names = List.copyOf(names);
        }
    }

    public record Over(String head, String rest, String address) {}

    /**
     * Budgets of one thing, from source to mouth.
     *
     * @param tree the drawing beside the rows; empty where nothing flows
     */
    public record Section(
            String title, String unit, String tree, List<Row> rows, String table, boolean used, boolean upstream) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One budget.
     *
     * @param place the id of its place
     * @param state word of how it stands: unknown, room, near, over
     * @param right what stands at the end of the row
     */
    public record Row(
            String place,
            String name,
            String address,
            boolean chosen,
            String limit,
            List<String> lines,
            String drawing,
            String state,
            String right) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    /** The limits of the chosen place one by one. */
    public record Chosen(String name, String about, List<Limit> limits, String add) {
        public Chosen {
            limits = List.copyOf(limits);
        }
    }

    /** One limit; the address for changing it is empty for those who may not. */
    public record Limit(
            String what, String when, String amount, String counts, String decision, String note, String change) {}
}
