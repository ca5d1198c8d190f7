package org.commonshed.engine.split;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what a point of the model means; costs and ways are added up anew from the problem. */
final class SplitWriter {
    private final SplitProblem problem;
    private final SplitModel model;

    SplitWriter(SplitProblem problem, SplitModel model) {
        this.problem = problem;
        this.model = model;
    }

    /** @param point null = none was found in time: nobody makes anything */
    Split write(Split.Way way, double @Nullable [] point, double gap, boolean isProven) {
        List<Split.Share> shares = new ArrayList<>();
        if (point != null) {
            List<List<Split.Part>> parts = model.parts(point);
            for (int m = 0; m < parts.size(); m++) {
                if (!parts.get(m).isEmpty()) {
                    shares.add(share(m, parts.get(m), point));
                }
            }
        }
        long made = shares.stream().mapToLong(Split.Share::pieces).sum();
        long unmet = Math.max(0, problem.wanted() - made);
        long reserve = Math.max(0, problem.target() - made) - unmet;
        long late = shares.stream().mapToLong(Split.Share::late).sum();
        double usd = shares.stream().mapToDouble(Split.Share::usd).sum();
        double km = shares.stream().mapToDouble(Split.Share::km).sum();
        return new Split(way, unmet, reserve, late, usd, km, lastDay(shares), shares, gap, isProven);
    }

    private Split.Share share(int m, List<Split.Part> parts, double[] point) {
        SplitProblem.Maker maker = problem.makers().get(m);
        long pieces = parts.stream().mapToLong(Split.Part::pieces).sum();
        long inTime = parts.stream().mapToLong(Split.Part::inTime).sum();
        long trips = trips(inTime) + trips(pieces - inTime);
        if (trips > model.trips(m, point)) {
            throw new IllegalStateException("maker “" + maker.id() + "”: " + trips + " trips for " + pieces
                    + " pieces, the model has " + model.trips(m, point));
        }
        double km = 2 * maker.km() * trips;
        double usd = km * problem.terms().usdPerKm();
        for (Split.Part part : parts) {
            SplitProblem.Line line = maker.getLine(part.line());
            usd += line.setupUsd() + line.usdPerPiece() * part.pieces();
        }
        return new Split.Share(maker.id(), parts, trips, usd, km);
    }

    private long trips(long pieces) {
        long perTrip = problem.terms().perTrip();
        long load = perTrip == 0 ? Math.max(1, pieces) : perTrip;
        return (pieces + load - 1) / load;
    }

    private int lastDay(List<Split.Share> shares) {
        int last = -1;
        for (Split.Share share : shares) {
            SplitProblem.Maker maker = problem.getMaker(share.maker());
            for (Split.Part part : share.parts()) {
                last = Math.max(last, firstDay(maker.getLine(part.line()), part.pieces()));
            }
        }
        return last;
    }

    /** The first day by which so many pieces can be there; of what was promised before, the due day at the latest. */
    private int firstDay(SplitProblem.Line line, long pieces) {
        int day = 0;
        while (day < problem.days() - 1 && line.by(day) < pieces) {
            day++;
        }
        return line.by(day) < pieces ? problem.dueDay() : day;
    }
}
