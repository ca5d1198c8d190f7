package org.commonshed.home.begin;

import java.util.List;
import org.commonshed.access.Faults;

/** What the pages of the first way in show; every text is ready to be read. */
public final class BeginViews {
    private BeginViews() {}

    /**
     * A step as it stands beside the page.
     *
     * @param said what is there already, or how long it takes
     * @param address empty where one cannot go there
     */
    public record Step(int number, String name, String said, boolean done, boolean here, String address) {}

    /**
     * What stands around each step.
     *
     * @param back address of the step before
     * @param next what comes afterwards
     * @param skip address of the step after; empty where this one cannot be left out
     */
    public record Way(int number, List<Step> steps, String back, String next, String skip) {
        public Way {
            steps = List.copyOf(steps);
        }

        public int count() {
            return steps.size();
        }
    }

    /** Step 2: the place. */
    public record Place(Way way, String name, String at, String currency, boolean hasWaters, Faults faults) {}

    /** A watershed or neighbourhood of a file. */
    public record Area(String id, String name, String more, boolean chosen) {}

    /**
     * Step 2: which waters of a file belong.
     *
     * @param drawing as SVG
     * @param remarks what was found in the file
     */
    public record Waters(
            Way way,
            String upload,
            String file,
            List<Area> areas,
            String drawing,
            String total,
            List<String> remarks,
            Faults faults) {
        public Waters {
            areas = List.copyOf(areas);
            remarks = List.copyOf(remarks);
        }
    }

    /** @param middle of the place, as typed */
    public record Draw(Way way, String name, String corners, String middle, List<Corners> there, Faults faults) {
        public Draw {
            there = List.copyOf(there);
        }
    }

    /** Corners as the drawing wants them: "lon,lat lon,lat". */
    public record Corners(String points) {}

    /**
     * A row to be looked at before it is kept.
     *
     * @param doubts what is not sure, in sentences
     */
    public record Hood(
            int number, String name, String people, String at, boolean take, String area, List<String> doubts) {
        public Hood {
            doubts = List.copyOf(doubts);
        }
    }

    /** Step 3: neighbourhoods. */
    public record Hoods(
            Way way, String typed, List<Hood> rows, List<String> there, String upload, String drawing, Faults faults) {
        public Hoods {
            rows = List.copyOf(rows);
            there = List.copyOf(there);
        }
    }

    /** Something to choose. */
    public record Choice(String value, String name) {}

    /** Somebody who makes something, to be looked at before they are kept. */
    public record Maker(
            int number, String name, String kind, String hood, String size, boolean take, List<String> doubts) {
        public Maker {
            doubts = List.copyOf(doubts);
        }
    }

    /** Step 4: who makes something. */
    public record Makers(
            Way way,
            String typed,
            List<Maker> rows,
            List<Choice> kinds,
            List<Choice> hoods,
            List<String> there,
            Faults faults) {
        public Makers {
            rows = List.copyOf(rows);
            kinds = List.copyOf(kinds);
            hoods = List.copyOf(hoods);
            there = List.copyOf(there);
        }
    }

    /** What one person takes in a month. */
    public record Wish(String product, String name, String unit, String amount) {}

    /** Step 5: first needs. */
    public record Needs(Way way, long people, List<Wish> wishes, boolean stated, Faults faults) {
        public Needs {
            wishes = List.copyOf(wishes);
        }
    }

    /** Step 6: the first plan. */
    public record Plan(Way way, List<String> there, List<Step> missing) {
        public Plan {
            there = List.copyOf(there);
            missing = List.copyOf(missing);
        }
    }
}
