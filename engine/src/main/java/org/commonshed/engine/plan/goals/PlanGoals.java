package org.commonshed.engine.plan.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.model.ClaimClass;
import org.commonshed.engine.plan.model.Claimant;
import org.commonshed.engine.plan.model.Line;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.world.Goal;

/**
 * What the goals are in terms of a model's columns and rows, for those who want to reach them in another way and compare.
 * It reads; nothing of the chain itself goes through here.
 */
public final class PlanGoals {
    /** A claimant with something to find: column of its share, row of share − least share. */
    public record Claim(String who, int share, int floorRow) {}

    /** A line of need: column of what is met, and how much of its claimant's share one unit of the solver gives. */
    public record Met(int met, double weight) {}

    /**
     * Claimants of one priority.
     *
     * @param floor column of the least share; to be opened, like the rows of the claims, for rounds
     */
    public record Group(int priority, int floor, List<Claim> claims, List<Met> lines) {
        public Group {
            claims = List.copyOf(claims);
            lines = List.copyOf(lines);
        }
    }

    private final PlanModel model;

    public PlanGoals(PlanModel model) {
        this.model = model;
    }

    /** Classes that are not settled from the start, by priority. */
    public List<Group> listGroups() {
        return model.claims.classes.stream()
                .filter(c -> !model.isTrivial(c))
                .map(this::group)
                .toList();
    }

    private Group group(ClaimClass group) {
        List<Claim> claims = new ArrayList<>();
        List<Met> lines = new ArrayList<>();
        for (Claimant claimant : group.listOpen()) {
            claims.add(new Claim(claimant.who, claimant.share, claimant.floorRow));
            claimant.lines.stream().filter(Line::isOpen).forEach(l -> lines.add(met(l)));
        }
        return new Group(group.priority, group.floor, claims, lines);
    }

    private Met met(Line line) {
        return new Met(line.met, line.sharePerUnit * model.columns.factor(line.met));
    }

    /** Goals after the needs, in the world's order. */
    public List<Goal> listLower() {
        return model.terrain.world.rules().order();
    }

    /** Cost of each column for a lower goal, [column], to be minimised. */
    public double[] cost(Goal goal) {
        return new GoalCosts(model).of(goal);
    }

    /** Value of each goal at a point, in the world's units: {@code shares.1/who}, {@code evenness.1}, {@code outside} … */
    public Map<String, Double> values(double[] point) {
        Values values = new Values(model, point);
        Map<String, Double> named = new TreeMap<>();
        for (ClaimClass group : model.claims.classes) {
            values.shares(group).forEach((who, share) -> named.put("shares." + group.priority + "/" + who, share));
            named.put("evenness." + group.priority, values.evenness(group));
        }
        listLower().forEach(goal -> named.put(goal.word(), values.of(goal)));
        return named;
    }
}
