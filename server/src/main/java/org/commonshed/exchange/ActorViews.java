package org.commonshed.exchange;

import java.util.List;
import java.util.Optional;
import org.commonshed.design.equipment.MachineViews;
import org.commonshed.exchange.mending.MendingViews;

/** What the page of an actor shows; all text is ready to be read. */
public final class ActorViews {
    private ActorViews() {}

    /** An actor with all that is known of it. */
    public record Actor(
            String id,
            String name,
            String lead,
            List<String> facts,
            String edit,
            Optional<Working> work,
            List<Part> parts,
            Tools tools) {
        public Actor {
            facts = List.copyOf(facts);
            parts = List.copyOf(parts);
        }

        public Part part(String key) {
            return parts.stream()
                    .filter(part -> part.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * What stands and lies there.
     *
     * @param addMachine address of the form for one more; empty for those who may not
     * @param left things to lend, to mend and left over
     */
    public record Tools(List<MachineViews.Row> machines, String addMachine, List<MendingViews.Left> left) {
        public Tools {
            machines = List.copyOf(machines);
            left = List.copyOf(left);
        }
    }

    /**
     * Its work of a month.
     *
     * @param strip the months to choose from, as markup
     */
    public record Working(Work.Month month, String strip, List<Used> used) {
        public Working {
            used = List.copyOf(used);
        }

        /** Whether the catalogue says how much there is of what is used. */
        public boolean isAssumed() {
            return used.stream().anyMatch(one -> one.use().assumed());
        }
    }

    /** @param bar how much of it is used, as markup */
    public record Used(Work.Use use, String bar) {}

    /**
     * One table's rows about the actor.
     *
     * @param assumed from the catalogue, as long as nobody states it
     * @param add address of the form for one more; empty for those who may not
     */
    public record Part(String key, List<Line> lines, boolean assumed, boolean mayOwn, String add) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** @param mark field, room or machine: which small drawing stands beside it */
    public record Line(String name, String address, String more, String amount, String mark) {}
}
