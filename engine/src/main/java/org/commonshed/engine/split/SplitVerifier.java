package org.commonshed.engine.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works a split out again from the problem alone; knows nothing of the model. An empty list: it holds. */
public final class SplitVerifier {
    private static final double CENT = 0.005;

    private final SplitProblem problem;
    private final List<String> faults = new ArrayList<>();

    private SplitVerifier(SplitProblem problem) {
        this.problem = problem;
    }

    /** What does not hold, each as a word with its values. */
    public static List<String> verify(SplitProblem problem, Split split) {
        SplitVerifier verifier = new SplitVerifier(problem);
        verifier.check(split);
        return verifier.faults;
    }

    /** What does not hold in any way of any part. */
    public static List<String> verify(OrderSplit split) {
        List<String> faults = new ArrayList<>();
        for (OrderSplit.Part part : split.parts()) {
            part.ways().forEach(way -> faults.addAll(verify(part.problem(), way.split())));
        }
        return faults;
    }

    private void check(Split split) {
        Set<String> seen = new HashSet<>();
        long made = 0;
        long late = 0;
        double usd = 0;
        double km = 0;
        for (Split.Share share : split.shares()) {
            Optional<SplitProblem.Maker> maker = find(share.maker());
            if (maker.isEmpty() || !seen.add(share.maker())) {
                faults.add("maker " + share.maker() + " is unknown or stands twice");
                continue;
            }
            made += share.pieces();
            late += share.late();
            usd += cost(maker.get(), share);
            km += 2 * maker.get().km() * share.trips();
            limits(maker.get(), share);
        }
        SplitProblem.Terms terms = problem.terms();
        expect("makers", terms.mostMakers() == 0 || seen.size() <= terms.mostMakers(), seen.size());
        expect("pieces", made <= problem.target(), made);
        expect("unmet", split.unmet() == Math.max(0, problem.wanted() - made), split.unmet());
        expect("reserve", split.unmet() + split.missingReserve() == problem.target() - made, split.missingReserve());
        expect("late", split.late() == late, split.late());
        expect("usd", Math.abs(split.usd() - usd) < CENT, split.usd());
        expect("km", Math.abs(split.km() - km) < CENT, split.km());
        for (SplitProblem.Maker maker : problem.makers()) {
            boolean isKept = maker.kept() == 0 || seen.contains(maker.id());
            expect("promise of " + maker.id(), isKept, maker.kept());
        }
    }

    private void limits(SplitProblem.Maker maker, Split.Share share) {
        String who = " of " + maker.id();
        long pieces = share.pieces();
        long most = Math.min(maker.most(), (long) Math.floor(problem.terms().mostShare() * problem.target() + 1e-9));
        expect("most" + who, pieces <= Math.max(most, maker.kept()), pieces);
        expect("least" + who, pieces >= Math.min(maker.least(), problem.target()), pieces);
        long late = share.late();
        long trips = trips(pieces - late) + trips(late);
        expect("trips" + who, share.trips() == trips, share.trips());
        Set<String> seen = new HashSet<>();
        for (Split.Part part : share.parts()) {
            Optional<SplitProblem.Line> found = maker.lines().stream()
                    .filter(l -> l.id().equals(part.line()))
                    .findFirst();
            if (found.isEmpty() || !seen.add(part.line()) || part.inTime() < 0 || part.late() < 0) {
                faults.add("line " + part.line() + who + " is unknown, stands twice or has less than nothing");
                continue;
            }
            SplitProblem.Line line = found.get();
            long early = Math.max(by(line, problem.dueDay()), line.kept());
            long all = Math.max(by(line, Integer.MAX_VALUE), line.kept());
            expect("in time on " + part.line() + who, part.inTime() <= early, part.inTime());
            expect("pieces on " + part.line() + who, part.pieces() <= all, part.pieces());
            expect("kept on " + part.line() + who, part.pieces() >= line.kept(), part.pieces());
        }
    }

    /** What is in time and what is late go apart. */
    private long trips(long pieces) {
        long perTrip = problem.terms().perTrip();
        return pieces == 0 ? 0 : perTrip == 0 ? 1 : (pieces - 1) / perTrip + 1;
    }

    private static long by(SplitProblem.Line line, int day) {
        long most = 0;
        for (int d = 0; d < line.arrived().size() && d <= day; d++) {
            most = Math.max(most, line.arrived().get(d));
        }
        return most;
    }

    private double cost(SplitProblem.Maker maker, Split.Share share) {
        double usd = 2 * maker.km() * share.trips() * problem.terms().usdPerKm();
        for (Split.Part part : share.parts()) {
            for (SplitProblem.Line line : maker.lines()) {
                usd += line.id().equals(part.line()) ? line.setupUsd() + part.pieces() * line.usdPerPiece() : 0;
            }
        }
        return usd;
    }

    private Optional<SplitProblem.Maker> find(String id) {
        return problem.makers().stream().filter(m -> m.id().equals(id)).findFirst();
    }

    private void expect(String what, boolean holds, Object value) {
        if (!holds) {
            faults.add(what + ": " + value);
        }
    }
}
