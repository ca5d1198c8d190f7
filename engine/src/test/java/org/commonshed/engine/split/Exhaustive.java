package org.commonshed.engine.split;

import java.util.Arrays;

/** Tries every number of pieces for every maker (of one line each), and keeps the best by the goals in their order. */
final class Exhaustive {
    private final SplitProblem problem;
    private final Split.Way way;
    private final long[] pieces; // [maker]
    private double[] best = {};

    Exhaustive(SplitProblem problem, Split.Way way) {
        this.problem = problem;
        this.way = way;
        pieces = new long[problem.makers().size()];
    }

    double[] best() {
        go(0, 0);
        return best;
    }

    private void go(int m, long sum) {
        if (m == pieces.length) {
            double[] goals = goals(problem, way, pieces);
            best = best.length == 0 || Arrays.compare(goals, best) < 0 ? goals : best;
            return;
        }
        SplitProblem.Maker maker = problem.makers().get(m);
        long most = Math.min(maker.most(), (long) Math.floor(problem.terms().mostShare() * problem.target() + 1e-9));
        for (long p = 0; p <= Math.min(most, problem.target() - sum); p++) {
            boolean isEnough = p == 0 || p >= Math.min(maker.least(), problem.target());
            long used = Arrays.stream(pieces, 0, m).filter(x -> x > 0).count() + (p > 0 ? 1 : 0);
            boolean isAllowed =
                    problem.terms().mostMakers() == 0 || used <= problem.terms().mostMakers();
            if (isEnough && isAllowed && p <= maker.lines().get(0).by(2)) {
                pieces[m] = p;
                go(m + 1, sum + p);
                pieces[m] = 0;
            }
        }
    }

    static double[] goals(SplitProblem problem, Split.Way way, Split split) {
        long[] pieces = new long[problem.makers().size()];
        for (Split.Share share : split.shares()) {
            for (int m = 0; m < pieces.length; m++) {
                pieces[m] += problem.makers().get(m).id().equals(share.maker()) ? share.pieces() : 0;
            }
        }
        return goals(problem, way, pieces);
    }

    /** Unmet with the reserve, then by way. */
    static double[] goals(SplitProblem problem, Split.Way way, long[] pieces) {
        long made = Arrays.stream(pieces).sum();
        double late = 0;
        double usd = 0;
        double km = 0;
        double makers = 0;
        int last = -1;
        for (int m = 0; m < pieces.length; m++) {
            if (pieces[m] == 0) {
                continue;
            }
            SplitProblem.Maker maker = problem.makers().get(m);
            SplitProblem.Line line = maker.lines().get(0);
            long perTrip = problem.terms().perTrip();
            double after = Math.max(0, pieces[m] - line.by(problem.dueDay()));
            double load = perTrip == 0 ? 1000 : perTrip;
            double trips = Math.ceil((pieces[m] - after) / load) + Math.ceil(after / load);
            double way2 = 2 * maker.km() * trips;
            late += after;
            usd += line.setupUsd()
                    + line.usdPerPiece() * pieces[m]
                    + way2 * problem.terms().usdPerKm();
            km += way2;
            makers++;
            int day = 0;
            while (line.by(day) < pieces[m]) {
                day++;
            }
            last = Math.max(last, day);
        }
        double unmet = problem.target() - made;
        return switch (way) {
            case CHEAPEST -> new double[] {unmet, late, usd, km};
            case FASTEST -> new double[] {unmet, last, late, usd};
            case NEAREST -> new double[] {unmet, late, km, usd};
            case FEWEST_MAKERS -> new double[] {unmet, late, makers, usd, km};
        };
    }
}
