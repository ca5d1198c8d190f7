package org.commonshed.care;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Faults;

/** What the pages of this room show; all text is ready to be read. */
public final class CareViews {
    private CareViews() {}

    /** A line of a list: where it leads, what it is, and what is told of it. */
    public record Row(String address, String name, List<String> facts) {
        public Row {
            facts = List.copyOf(facts);
        }
    }

    /** Something to choose. */
    public record Choice(String value, String text, boolean chosen) {}

    /** The form with which something is reported. */
    public record Form(
            String name,
            String address,
            String action,
            List<Choice> choices,
            String words,
            String readers,
            Faults faults) {
        public Form {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What became of a report.
     *
     * @param link with which one comes back here, when one was not signed in
     * @param fresh whether it was sent just now
     */
    public record Told(
            String name,
            String what,
            String words,
            String when,
            String state,
            String answer,
            String link,
            boolean fresh) {}

    /** All that waits for somebody. */
    public record Overview(List<Row> reports, List<Row> appeals, List<Row> hidden) {
        public Overview {
            reports = List.copyOf(reports);
            appeals = List.copyOf(appeals);
            hidden = List.copyOf(hidden);
        }
    }

    /** What somebody said or did. */
    public record Step(String when, String text, String words) {}

    /** A column and what stands in it. */
    public record Cell(String label, String text) {}

    /**
     * A thing with all that was said and done.
     *
     * @param address of its page; empty where it is gone
     * @param history of its row; empty where it has none
     * @param state whether it is hidden, in a sentence; empty where it is not
     * @param appeal what is said against hiding it and waits
     */
    public record One(
            String name,
            String address,
            String history,
            String action,
            String state,
            List<Cell> cells,
            Optional<Appeal> appeal,
            Rights rights,
            List<Step> steps) {
        public One {
            cells = List.copyOf(cells);
            steps = List.copyOf(steps);
        }
    }

    /** @param alone whether who decides had also hidden it */
    public record Appeal(String words, String when, boolean mayDecide, boolean alone) {}

    /** What the viewer may do now. */
    public record Rights(boolean leave, boolean hide, boolean pass, boolean show) {}

    /**
     * What stands in place of something hidden.
     *
     * @param state who hid it, when and why
     * @param address where those who still see it read it; empty for others
     * @param waits whether an appeal waits
     */
    public record Gone(
            String state, String address, String action, boolean mayAppeal, boolean waits, List<Step> steps) {
        public Gone {
            steps = List.copyOf(steps);
        }
    }
}
