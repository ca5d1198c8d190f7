package org.commonshed.home.twice;

import java.util.List;
import org.commonshed.access.Faults;

/** What the pages of actors that are there twice show; every text is ready to be read. */
public final class TwiceViews {
    private TwiceViews() {}

    /** An actor in a few words. */
    public record Who(String id, String name, String address, String about) {}

    /**
     * Two that may be one.
     *
     * @param evidence in sentences, the weightiest first
     * @param merge address of the page that merges them; empty where the reader may not
     */
    public record Twins(Who one, Who other, String answer, List<String> evidence, String merge) {
        public Twins {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * All of them.
     *
     * @param less those that are rather two
     * @param twos of which somebody said that they are two
     * @param more how many are not shown
     */
    public record Listing(List<Twins> twins, List<Twins> less, List<Twins> twos, int more, boolean isAway) {
        public Listing {
            twins = List.copyOf(twins);
            less = List.copyOf(less);
            twos = List.copyOf(twos);
        }
    }

    /**
     * A cell in which the two differ.
     *
     * @param theirs whether that of the one who goes is proposed
     */
    public record Cell(String column, String label, String own, String other, boolean theirs) {}

    /**
     * Two rows of which one can stay.
     *
     * @param row name of its field
     * @param what table and what it is about
     */
    public record Rival(String row, String what, String own, String other) {}

    /**
     * Two actors beside each other.
     *
     * @param cells in which they differ
     * @param told what else happens, in sentences
     * @param closed tables in which the reader may not change a row that would have to be changed
     */
    public record Merge(
            Who kept, Who gone, List<Cell> cells, List<Rival> rivals, List<String> told, String closed, Form form) {
        public Merge {
            cells = List.copyOf(cells);
            rivals = List.copyOf(rivals);
            told = List.copyOf(told);
        }
    }

    /**
     * What its form sends along.
     *
     * @param seen as which it was seen
     * @param swap address of the same the other way round
     */
    public record Form(String seen, String swap, Faults faults) {}
}
