package org.commonshed.home.map;

import java.util.List;
import java.util.Optional;

/** What the map page shows. */
public final class MapViews {
    private MapViews() {}

    /**
     * The page.
     *
     * @param kind tint of the budgets shown
     */
    public record Atlas(
            String title,
            String drawing,
            boolean sketched,
            Sources sources,
            List<Choice> kinds,
            List<Choice> months,
            Budgets budgets,
            Panel panel,
            Moving moving) {
        public Atlas {
            kinds = List.copyOf(kinds);
            months = List.copyOf(months);
        }
    }

    /** Addresses that the script reads; they change with what they hold. */
    public record Sources(String library, String script, String style, String places, String actors) {}

    public record Choice(String name, String address, boolean current) {}

    /** The areas in words. */
    public record Budgets(String caption, boolean used, List<Area> areas) {
        public Budgets {
            areas = List.copyOf(areas);
        }
    }

    /**
     * An area with a budget, or a place without one.
     *
     * @param state word of how it stands: room, near, over, unknown, none
     * @param plate what stands on the map beside its name
     */
    public record Area(
            String id,
            String name,
            String kind,
            String address,
            boolean chosen,
            String state,
            String plate,
            String said) {}

    /** What is told of the chosen thing; the id is empty where nothing is chosen. */
    public record Panel(
            String id,
            String kind,
            String name,
            List<String> lines,
            String close,
            Optional<Budget> budget,
            List<Small> others,
            List<Link> within,
            List<Link> links) {
        public Panel {
            lines = List.copyOf(lines);
            others = List.copyOf(others);
            within = List.copyOf(within);
            links = List.copyOf(links);
        }
    }

    /** @param bar drawing; empty where the use is not known */
    public record Budget(String head, String figure, String bar, String said, String address) {}

    public record Small(String name, String address, String bar, String figure) {}

    public record Link(String text, String address) {}

    /** Flows, the largest first, and the sentence about the rest. */
    public record Moving(String caption, List<Flow> flows, String rest) {
        public Moving {
            flows = List.copyOf(flows);
        }
    }

    /**
     * A flow.
     *
     * @param weight tonnes for the script
     * @param course two points as "lon,lat lon,lat"; empty where one of the two is not on the map
     */
    public record Flow(
            String from,
            String fromAddress,
            String to,
            String toAddress,
            String product,
            String tonnes,
            double weight,
            String tint,
            String course,
            boolean agreed) {}
}
