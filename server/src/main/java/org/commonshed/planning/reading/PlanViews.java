package org.commonshed.planning.reading;

import java.util.List;
import java.util.Optional;
import org.commonshed.planning.Address;
import org.commonshed.planning.kept.KeptPlan;

/** What the pages of this room show. */
public final class PlanViews {
    private PlanViews() {}

    /** One of several choices. */
    public record Choice(String id, String name, boolean chosen) {}

    /** A link with its words. */
    public record Way(String address, String name) {}

    /**
     * The page of a plan.
     *
     * @param made when it was made
     * @param newest where a newer plan is, if there is one
     * @param sections parts of the page by their names, as markup
     */
    public record Shown(
            KeptPlan plan,
            Address address,
            String title,
            String lead,
            String made,
            List<Fact> facts,
            Optional<Way> newest,
            boolean isAfterAnother,
            List<Choice> groups,
            List<Choice> places,
            String chosen,
            boolean isStopped,
            Pictures pictures,
            boolean mayMake,
            boolean mayAdopt) {
        public Shown {
            facts = List.copyOf(facts);
            groups = List.copyOf(groups);
            places = List.copyOf(places);
        }
    }

    /** A short line about a plan, and where to read more of it; empty where there is no more. */
    public record Fact(String text, String address) {}

    /** Parts of the page of a plan, as markup. */
    public record Pictures(
            String patterns,
            String months,
            String neighbourhoods,
            String binds,
            String needs,
            String flows,
            String outside,
            String limits,
            String about) {}

    /** One goal of the planning, in words. */
    public record Goal(String name, String seconds, boolean isDone, String part) {}

    /** How far the making of a plan is. */
    public record Progress(KeptPlan plan, List<Goal> goals, String time, int before, String trouble, boolean mayMake) {
        public Progress {
            goals = List.copyOf(goals);
        }

        /** Of the goals begun, whether any is reached that could be kept. */
        public boolean hasBest() {
            return goals.stream().anyMatch(goal -> goal.isDone());
        }
    }

    /** Something to mend, with the row that it is about. */
    public record Mend(String where, String sentence, String mend, String address) {}

    /** One plan of many. */
    public record Listed(KeptPlan plan, String made, String name) {}

    /** The list of plans. */
    public record Plans(List<Listed> plans, List<Listed> proposals, boolean mayMake) {
        public Plans {
            plans = List.copyOf(plans);
            proposals = List.copyOf(proposals);
        }
    }

    /** One way to get more of something. */
    public record Lift(int number, String name, String worth, String bar, String then, Optional<String> tryAddress) {}

    /** What is left of something, 0 … 100. */
    public record Left(String name, String bar, String left) {}

    /** Why there is not more. */
    public record Why(
            KeptPlan plan,
            List<Way> back,
            String title,
            String lead,
            String answer,
            String patterns,
            String bar,
            List<String> ends,
            String chain,
            List<Left> slack,
            List<Lift> lifts,
            List<String> others,
            Optional<Way> outside) {
        public Why {
            back = List.copyOf(back);
            ends = List.copyOf(ends);
            slack = List.copyOf(slack);
            lifts = List.copyOf(lifts);
            others = List.copyOf(others);
        }
    }

    /** What flows. */
    public record Flow(String when, String what, String from, String to, String amount) {}

    /** A list of flows. */
    public record Flows(KeptPlan plan, String title, List<Flow> flows, int all, String csv, String back) {
        public Flows {
            flows = List.copyOf(flows);
        }
    }

    /** Things of one kind that moved. */
    public record Group(String key, List<org.commonshed.report.page.Comparison.Moved> moved) {
        public Group {
            moved = List.copyOf(moved);
        }
    }

    /** Two plans beside each other. */
    public record Compared(
            KeptPlan before,
            KeptPlan after,
            String title,
            String lead,
            List<String> changes,
            List<String> first,
            List<String> binding,
            List<Group> groups,
            boolean mayMake) {
        public Compared {
            changes = List.copyOf(changes);
            first = List.copyOf(first);
            binding = List.copyOf(binding);
            groups = List.copyOf(groups);
        }
    }
}
