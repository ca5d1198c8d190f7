package org.commonshed.engine.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonshed.engine.solve.LpBuilder;
import org.commonshed.engine.solve.LpModel;

/**
 * The order as rows and columns, all of whole numbers. For each line: pieces in time, pieces late, whether it is set up; for
 * each maker: whether it takes part, trips; pieces that nobody makes. Each goal has a row of its own, open until the goal is
 * reached.
 */
final class SplitModel {
    /** What is made small, in the order in which goals are held. */
    enum Goal {
        UNMET,
        LATE,
        MAKERS,
        COST,
        KM,
        TURNS
    }

    /**
     * Columns of a line, and how many of its pieces can be there in time, and at all.
     *
     * @param setUp column of whether it is set up
     */
    record LineColumns(int maker, SplitProblem.Line line, int inTime, int late, int setUp, double early, double all) {}

    private final SplitProblem problem;
    private final int lastDay;
    private final List<LineColumns> lines = new ArrayList<>();
    private final int[] takesPart; // [maker]
    private final int[] tripsInTime; // [maker]
    private final int[] tripsLate; // [maker]
    private final int unmet;
    private final int[] goalRow = new int[Goal.values().length];
    private final double[] scale = new double[goalRow.length]; // [goal] the rows hold shares of it, to be exact
    private final List<double[]> costs = new ArrayList<>(); // by column: [goal]
    private final LpModel model;

    /** @param lastDay after which nothing is made any more */
    SplitModel(SplitProblem problem, int lastDay) {
        this.problem = problem;
        this.lastDay = lastDay;
        Arrays.fill(scale, 1);
        scale();
        LpBuilder builder = new LpBuilder();
        takesPart = new int[problem.makers().size()];
        tripsInTime = new int[problem.makers().size()];
        tripsLate = new int[problem.makers().size()];
        int demand = builder.row(problem.target(), problem.target());
        int most = problem.terms().mostMakers();
        int makers = builder.row(0, most == 0 ? Double.POSITIVE_INFINITY : most);
        for (int goal = 0; goal < goalRow.length; goal++) {
            goalRow[goal] = builder.row(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        unmet = column(builder, problem.target());
        cost(builder, Goal.UNMET, 1);
        builder.entry(demand, 1);
        for (int m = 0; m < problem.makers().size(); m++) {
            maker(builder, m, demand, makers);
        }
        model = builder.build();
    }

    /** The largest way and the largest price. */
    private void scale() {
        for (SplitProblem.Maker maker : problem.makers()) {
            double km = 2 * maker.km();
            double usd = km * problem.terms().usdPerKm();
            for (SplitProblem.Line line : maker.lines()) {
                usd = Math.max(usd, Math.max(line.usdPerPiece(), line.setupUsd()));
            }
            raise(Goal.KM, km);
            raise(Goal.COST, usd);
            raise(Goal.TURNS, maker.recent());
        }
    }

    private void raise(Goal goal, double size) {
        scale[goal.ordinal()] = Math.max(scale[goal.ordinal()], size);
    }

    /** How large one of a goal's row is in the goal's own unit. */
    double scale(Goal goal) {
        return scale[goal.ordinal()];
    }

    /** A column from 0; costs that follow belong to it. */
    private int column(LpBuilder builder, double upper) {
        costs.add(new double[goalRow.length]);
        return builder.column(0, upper);
    }

    /** What one of the newest column counts for a goal. */
    private void cost(LpBuilder builder, Goal goal, double cost) {
        costs.get(costs.size() - 1)[goal.ordinal()] = cost;
        builder.entry(row(goal), cost / scale(goal));
    }

    private void maker(LpBuilder builder, int m, int demand, int makers) {
        SplitProblem.Maker maker = problem.makers().get(m);
        double most = Math.min(problem.most(maker), problem.target());
        int atMost = builder.row(Double.NEGATIVE_INFINITY, 0); // pieces − most · takes part
        int atLeast = builder.row(0, Double.POSITIVE_INFINITY); // pieces − least · takes part
        long perTrip = problem.terms().perTrip();
        int carried = builder.row(Double.NEGATIVE_INFINITY, 0); // pieces in time − per trip · trips in time
        int carriedLate = builder.row(Double.NEGATIVE_INFINITY, 0); // the same of late ones
        takesPart[m] = column(builder, 1);
        cost(builder, Goal.MAKERS, 1);
        builder.entry(makers, 1);
        builder.entry(atMost, -most);
        builder.entry(atLeast, -Math.min(maker.least(), problem.target()));
        double km = 2 * maker.km();
        double load = perTrip == 0 ? problem.target() : perTrip;
        tripsInTime[m] = trips(builder, load, km, carried);
        tripsLate[m] = trips(builder, load, km, carriedLate);
        for (SplitProblem.Line line : maker.lines()) {
            line(builder, m, line, new int[] {demand, atMost, atLeast, carried, carriedLate});
        }
    }

    private int trips(LpBuilder builder, double load, double km, int carried) {
        int trips = column(builder, Math.ceil(problem.target() / load));
        cost(builder, Goal.KM, km);
        cost(builder, Goal.COST, km * problem.terms().usdPerKm());
        builder.entry(carried, -Math.min(load, problem.target()));
        return trips;
    }

    private void line(LpBuilder builder, int m, SplitProblem.Line line, int[] sums) {
        SplitProblem.Maker maker = problem.makers().get(m);
        double most = Math.min(problem.most(maker), problem.target());
        double early = Math.min(most, Math.max(line.by(Math.min(lastDay, problem.dueDay())), line.kept()));
        double all = Math.min(most, Math.max(line.by(lastDay), line.kept()));
        int inTimeRow = builder.row(Double.NEGATIVE_INFINITY, 0); // in time − early · set up
        int allRow = builder.row(Double.NEGATIVE_INFINITY, 0); // pieces − all · set up
        int kept = builder.row(Math.min(line.kept(), problem.target()), Double.POSITIVE_INFINITY);
        double turns = problem.terms().fairExtra() > 0 ? maker.recent() : 0;
        int inTime = column(builder, early);
        cost(builder, Goal.COST, line.usdPerPiece());
        cost(builder, Goal.TURNS, turns);
        for (int row : new int[] {sums[0], sums[1], sums[2], sums[3], inTimeRow, allRow, kept}) {
            builder.entry(row, 1);
        }
        int late = column(builder, all);
        cost(builder, Goal.LATE, 1);
        cost(builder, Goal.COST, line.usdPerPiece());
        cost(builder, Goal.TURNS, turns);
        for (int row : new int[] {sums[0], sums[1], sums[2], sums[4], allRow, kept}) {
            builder.entry(row, 1);
        }
        int setUp = column(builder, 1);
        cost(builder, Goal.COST, line.setupUsd());
        builder.entry(inTimeRow, -early);
        builder.entry(allRow, -all);
        lines.add(new LineColumns(m, line, inTime, late, setUp, early, all));
    }

    List<LineColumns> lines() {
        return lines;
    }

    /** A point at which lines make so much; who takes part, trips and what is unmet follow. */
    double[] point(long[] inTime, long[] late) {
        double[] point = new double[model.columns];
        long[] pieces = new long[problem.makers().size()];
        long[] latePieces = new long[pieces.length];
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            LineColumns columns = lines.get(i);
            point[columns.inTime] = inTime[i];
            point[columns.late] = late[i];
            point[columns.setUp] = inTime[i] + late[i] > 0 ? 1 : 0;
            pieces[columns.maker] += inTime[i];
            latePieces[columns.maker] += late[i];
            sum += inTime[i] + late[i];
        }
        long load = problem.terms().perTrip() == 0
                ? problem.target()
                : problem.terms().perTrip();
        for (int m = 0; m < pieces.length; m++) {
            point[takesPart[m]] = pieces[m] + latePieces[m] > 0 ? 1 : 0;
            point[tripsInTime[m]] = (pieces[m] + load - 1) / load;
            point[tripsLate[m]] = (latePieces[m] + load - 1) / load;
        }
        point[unmet] = problem.target() - sum;
        return point;
    }

    LpModel model() {
        return model;
    }

    boolean[] whole() {
        boolean[] whole = new boolean[model.columns];
        Arrays.fill(whole, true);
        return whole;
    }

    double[] costs(Goal goal) {
        return costs.stream().mapToDouble(cost -> cost[goal.ordinal()]).toArray();
    }

    int row(Goal goal) {
        return goalRow[goal.ordinal()];
    }

    /** The value of a goal at a point. */
    double value(Goal goal, double[] point) {
        double value = 0;
        double[] cost = costs(goal);
        for (int j = 0; j < point.length; j++) {
            value += cost[j] * point[j];
        }
        return value;
    }

    long unmet(double[] point) {
        return Math.round(point[unmet]);
    }

    /** Parts of each maker at a point, [maker]. */
    List<List<Split.Part>> parts(double[] point) {
        List<List<Split.Part>> parts = new ArrayList<>();
        problem.makers().forEach(maker -> parts.add(new ArrayList<>()));
        for (LineColumns columns : lines) {
            String id = columns.line.id();
            long inTime = Math.round(point[columns.inTime]);
            long late = Math.round(point[columns.late]);
            if (inTime + late > 0) {
                parts.get(columns.maker).add(new Split.Part(id, inTime, late));
            }
        }
        return parts;
    }

    long trips(int maker, double[] point) {
        return Math.round(point[tripsInTime[maker]] + point[tripsLate[maker]]);
    }
}
