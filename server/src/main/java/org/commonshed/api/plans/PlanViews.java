package org.commonshed.api.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonshed.api.shape.Among;
import org.commonshed.api.shape.Bound;
import org.commonshed.planning.kept.PlanState;

/** What programs read and write of plans. */
final class PlanViews {
    private PlanViews() {}

    /** The newest first. */
    record Plans(List<PlanKept> plans) {}

    /**
     * A plan without what it says.
     *
     * @param trial whether it is of the place with changes laid over it
     * @param by who asked for it, for those who are signed in
     * @param trouble why there is no plan
     * @param fingerprint of the tables it is made from
     */
    record PlanKept(
            int number,
            @Among(PlanState.class) String state,
            boolean trial,
            String title,
            String note,
            List<String> changes,
            boolean proposal,
            Optional<String> by,
            Instant asked,
            Optional<Instant> begun,
            Optional<Instant> ended,
            Optional<String> trouble,
            boolean holds,
            String fingerprint) {}

    /** A plan, and how far its making is, goal by goal. */
    record PlanMade(PlanKept plan, List<GoalReached> goals) {}

    /** @param part of the goal that is reached, 0 … 1 */
    record GoalReached(String goal, double part, double seconds) {}

    /** A plan that is asked for; with changes it is a trial and changes nothing. */
    record PlanAsked(
            @Bound(most = 120) Optional<String> title,
            @Bound(most = 200) Optional<List<String>> changes) {}

    /** A trial that is kept for others to look at. */
    record PlanProposed(
            @Bound(least = 1, most = 120) String title,
            @Bound(most = 2000) Optional<String> note) {}

    /** What flows, the order being that of the plan. */
    record Flows(List<Flow> flows, long total, int page, int size) {}

    /** @param from an actor, or {@code outside} */
    record Flow(String from, String to, String product, int period, double amount) {}

    /** Lines of need and how much of each is met. */
    record NeedsMet(List<NeedLine> needs, long total, int page, int size) {}

    record NeedLine(String need, String who, String product, int priority, double amount, double met) {}

    /** Why there is not more of something for somebody, in sentences. */
    record Why(
            String title,
            String lead,
            Optional<String> answer,
            List<String> ends,
            List<String> sentences,
            List<Way> ways,
            List<Left> left) {}

    /** Something that would help if it grew. */
    record Way(String name, String worth, String follows) {}

    /** Something that has room left. */
    record Left(String name, double used, String left) {}
}
