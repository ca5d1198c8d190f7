package org.commonshed.engine.split;

import java.util.ArrayList;
import java.util.List;

/**
 * When the trips of a maker go: each as soon as it is full, the last when all is made. What is in time does not wait for
 * what is late.
 */
final class Deliveries {
    /** So many pieces of one machine that arrive on a day. */
    record Load(int day, long pieces) {}

    private final SplitProblem problem;
    private final SplitProblem.Maker maker;
    private final List<Split.Part> parts;
    private final List<List<Load>> loads = new ArrayList<>(); // by part

    Deliveries(SplitProblem problem, SplitProblem.Maker maker, List<Split.Part> parts) {
        this.problem = problem;
        this.maker = maker;
        this.parts = parts;
        parts.forEach(part -> loads.add(new ArrayList<>()));
        plan(false);
        plan(true);
    }

    List<Load> of(int part) {
        return loads.get(part);
    }

    private void plan(boolean isLate) {
        long total =
                parts.stream().mapToLong(p -> isLate ? p.late() : p.inTime()).sum();
        long perTrip = problem.terms().perTrip() == 0
                ? Math.max(1, total)
                : problem.terms().perTrip();
        long[] sent = new long[parts.size()];
        for (long gone = 0; gone < total; ) {
            long next = Math.min(total, gone + perTrip);
            int day = firstDay(next, isLate);
            long left = next - gone;
            for (int i = 0; i < sent.length && left > 0; i++) {
                long pieces = Math.min(left, ready(i, day, isLate) - sent[i]);
                if (pieces > 0) {
                    loads.get(i).add(new Load(day, pieces));
                    sent[i] += pieces;
                    left -= pieces;
                }
            }
            gone = next;
        }
    }

    /** The first day on which so many are ready; what was promised before is ready by the due day at the latest. */
    private int firstDay(long pieces, boolean isLate) {
        int last = Math.max(0, isLate ? problem.days() - 1 : problem.dueDay());
        for (int day = 0; day < last; day++) {
            long ready = 0;
            for (int i = 0; i < parts.size(); i++) {
                ready += ready(i, day, isLate);
            }
            if (ready >= pieces) {
                return day;
            }
        }
        return last;
    }

    private long ready(int i, int day, boolean isLate) {
        Split.Part part = parts.get(i);
        long made = maker.getLine(part.line()).by(day);
        if (isLate) {
            return day >= problem.days() - 1 ? part.late() : Math.max(0, Math.min(made - part.inTime(), part.late()));
        }
        return day >= problem.dueDay() ? part.inTime() : Math.min(made, part.inTime());
    }
}
