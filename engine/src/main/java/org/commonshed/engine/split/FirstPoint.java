package org.commonshed.engine.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point to begin with, found without a solver: what was promised, then one maker after the other, the cheapest first, as much as
 * each can. So there is something to show whenever time is up.
 */
final class FirstPoint {
    private final SplitProblem problem;
    private final SplitModel model;
    private final List<SplitModel.LineColumns> lines;
    private final long[] inTime; // [line]
    private final long[] late; // [line]
    private long left;

    FirstPoint(SplitProblem problem, SplitModel model) {
        this.problem = problem;
        this.model = model;
        this.lines = model.lines();
        this.inTime = new long[lines.size()];
        this.late = new long[lines.size()];
        this.left = problem.target();
    }

    /** Null where more was promised than there is to do. */
    double @Nullable [] find() {
        keep();
        if (left < 0) {
            return null;
        }
        List<Integer> makers = byCost();
        for (int maker : makers) {
            take(maker, true);
        }
        for (int maker : makers) {
            take(maker, false);
        }
        return model.point(inTime, late);
    }

    /** What was promised stays, in time as far as it can be. */
    private void keep() {
        for (int i = 0; i < lines.size(); i++) {
            SplitModel.LineColumns line = lines.get(i);
            long kept = Math.min(line.line().kept(), problem.target());
            inTime[i] = Math.min(kept, (long) line.early());
            late[i] = kept - inTime[i];
            left -= kept;
        }
    }

    /** By what a piece costs with its share of a trip. */
    private List<Integer> byCost() {
        List<Integer> makers = new ArrayList<>();
        double[] cost = new double[problem.makers().size()];
        long load = problem.terms().perTrip() == 0
                ? problem.target()
                : problem.terms().perTrip();
        for (int m = 0; m < cost.length; m++) {
            SplitProblem.Maker maker = problem.makers().get(m);
            double trip = 2 * maker.km() * problem.terms().usdPerKm();
            cost[m] = Double.POSITIVE_INFINITY;
            for (SplitProblem.Line line : maker.lines()) {
                double most = Math.max(1, Math.min(Math.min(problem.most(maker), line.by(problem.dueDay())), load));
                cost[m] = Math.min(cost[m], line.usdPerPiece() + (line.setupUsd() + trip) / most);
            }
            makers.add(m);
        }
        makers.sort(Comparator.comparingDouble(m -> cost[m]));
        return makers;
    }

    private long pieces(int maker) {
        long pieces = 0;
        for (int i = 0; i < lines.size(); i++) {
            pieces += lines.get(i).maker() == maker ? inTime[i] + late[i] : 0;
        }
        return pieces;
    }

    private long taking() {
        return lines.stream()
                .map(SplitModel.LineColumns::maker)
                .distinct()
                .filter(maker -> pieces(maker) > 0)
                .count();
    }

    private void take(int maker, boolean isInTime) {
        long before = pieces(maker);
        int most = problem.terms().mostMakers();
        if (left == 0 || before == 0 && most > 0 && taking() >= most) {
            return;
        }
        long[] inTimeBefore = inTime.clone();
        long[] lateBefore = late.clone();
        long leftBefore = left;
        long room = problem.most(problem.makers().get(maker)) - before;
        for (int i = 0; i < lines.size() && left > 0; i++) {
            SplitModel.LineColumns line = lines.get(i);
            if (line.maker() == maker) {
                double free = isInTime ? line.early() - inTime[i] : line.all() - inTime[i] - late[i];
                long more = Math.max(0, Math.min(Math.min(room, left), (long) free));
                (isInTime ? inTime : late)[i] += more;
                room -= more;
                left -= more;
            }
        }
        long least = Math.min(problem.makers().get(maker).least(), problem.target());
        if (pieces(maker) < least && pieces(maker) > before) {
            System.arraycopy(inTimeBefore, 0, inTime, 0, inTime.length);
            System.arraycopy(lateBefore, 0, late, 0, late.length);
            left = leftBefore;
        }
    }
}
