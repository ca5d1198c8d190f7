package org.commonshed.home.today;

import java.util.List;
import java.util.Optional;

/** What the first page shows; every text is ready to be read. */
public final class TodayViews {
    private TodayViews() {}

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

    /** A need: amount, its unit, what, for whom, why. */
    public record Want(
            String amount, String unit, String name, String address, String who, String why, String whyAddress) {}

    /** A budget that is nearly used up. */
    public record Tight(String name, String address, String drawing, String state, boolean over) {}

    /** Something that the reader did. */
    public record Mine(String text, String when) {}

    /** What could be done next. */
    public record Step(String title, String text, String address, String act) {}
}
