package org.commonshed.home;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Faults;

/** What the pages of this room show; every text is ready to be read. */
public final class HomeViews {
    private HomeViews() {}

    /**
     * Today.
     *
     * @param almanac what the day is like, apart from people
     * @param wanted what nobody meets yet, or what comes first as long as there is no plan
     * @param mine what came of the reader; empty for those who are not signed in
     */
    public record Today(
            List<String> almanac,
            String headline,
            String lead,
            Optional<Share> share,
            List<Day> week,
            Optional<Wanted> wanted,
            List<Tight> tight,
            Optional<List<Mine>> mine) {
        public Today {
            almanac = List.copyOf(almanac);
            week = List.copyOf(week);
            tight = List.copyOf(tight);
        }

        public List<Mine> mineOrNone() {
            return mine.orElse(List.of());
        }
    }

    /** How much is met: what it is about, of what, the address where it comes from, the drawing, three labels. */
    public record Share(
            String about, String of, String address, String drawing, String here, String outside, String missing) {}

    /** A column of the week; all counts those that are not shown, too. */
    public record Day(String name, boolean today, List<Due> due, String more, int all) {
        public Day {
            due = List.copyOf(due);
        }
    }

    /** Something that is due. */
    public record Due(String text, String address) {}

    /** Needs that stand first, and where all of them are. */
    public record Wanted(String title, List<Want> list, String all, String allAddress) {
        public Wanted {
            list = List.copyOf(list);
        }
    }

    /** Something that can be set: its words, where, and how it stands; the last may be empty. */
    public record Setting(String key, String address, String now) {}

    /** All that can be set on pages, and sentences about what is set elsewhere. */
    public record Settings(List<Setting> list, List<String> more) {
        public Settings {
            list = List.copyOf(list);
            more = List.copyOf(more);
        }
    }

    /** A need: amount, its unit, what, for whom, why. */
    public record Want(
            String amount, String unit, String name, String address, String who, String why, String whyAddress) {}

    /** A budget that is nearly used up. */
    public record Tight(String name, String address, String drawing, String state, boolean over) {}

    /** Something that the reader did. */
    public record Mine(String text, String when) {}

    /** What could be done next. */
    public record Step(String title, String text, String address, String act) {}

    /** A place to look through. */
    public record Spot(String id, String name, String within, boolean seen) {}

    /** Places to choose from. */
    public record Sees(String words, List<Spot> spots, long total, Optional<String> seen) {
        public Sees {
            spots = List.copyOf(spots);
        }
    }

    /** Pages under one heading. */
    public record Chapter(String title, List<Lead> leads) {
        public Chapter {
            leads = List.copyOf(leads);
        }
    }

    /** A page and its address. */
    public record Lead(String title, String address) {}

    /** What was found. */
    public record Found(String words, String summary, List<Group> groups) {
        public Found {
            groups = List.copyOf(groups);
        }
    }

    /** Things of one sort, the best first. */
    public record Group(String title, long total, List<Hit> hits, String all, String allAddress) {
        public Group {
            hits = List.copyOf(hits);
        }
    }

    /** Something that was found. */
    public record Hit(String name, String note, String address) {}

    /**
     * The settings of the place as a form.
     *
     * @param told what was just done; may be empty
     * @param act that can be taken back; may be empty
     */
    public record World(
            List<Field> fields,
            Faults faults,
            boolean there,
            boolean mayChange,
            boolean mayImport,
            String told,
            String act) {
        public World {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of that form.
     *
     * @param key of world.yaml
     * @param choices to choose from; empty for a field to write in
     */
    public record Field(String key, String id, String value, String kind, List<Choice> choices, String error) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** One of several values. */
    public record Choice(String value, String text) {}

    /**
     * What bringing a folder in would change.
     *
     * @param token by which it is kept for now; empty where it cannot be brought in
     * @param act the last one that was known when the changes were worked out
     */
    public record Preview(
            String name,
            String token,
            String act,
            List<Change> changes,
            List<Problem> problems,
            long moreProblems,
            List<String> remarks) {
        public Preview {
            changes = List.copyOf(changes);
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }
    }

    /** What would change in one table: how many rows, and the first of them. */
    public record Change(String title, String counts, List<String> columns, List<Row> rows, String more) {
        public Change {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A row, and what becomes of it. */
    public record Row(String what, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Something to mend before a folder can be brought in. */
    public record Problem(String where, String column, String sentence, String mend) {}
}
