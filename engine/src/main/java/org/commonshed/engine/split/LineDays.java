package org.commonshed.engine.split;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Matcher;

/** Pieces that a machine can have delivered by the end of each day. */
final class LineDays {
    /** Kilometres within which what is made in a day is there on the same day. */
    private static final double SAME_DAY_KM = 300;

    private static final double KM_PER_DAY = 600;

    private final int firstWeekday;
    private final int days;

    /** @param days from the first day of work to the last that counts */
    LineDays(int firstWeekday, int days) {
        this.firstWeekday = firstWeekday;
        this.days = days;
    }

    /** Hours of all machines alike, by the end of each day. */
    List<Double> hours(Facility facility, int count) {
        List<Double> hours = new ArrayList<>(days);
        double sum = 0;
        for (int day = 0; day < days; day++) {
            sum += Matcher.hoursOf(facility, (firstWeekday + day) % 7) * count;
            hours.add(sum);
        }
        return hours;
    }

    /**
     * Pieces by the end of each day.
     *
     * @param taken hours that are not there: setting up, other work
     */
    List<Long> arrived(List<Double> hours, double taken, double hoursPerPiece, double km) {
        int transit = transit(km);
        List<Long> arrived = new ArrayList<>(days);
        for (int day = 0; day < days; day++) {
            double free = day < transit ? 0 : Math.max(0, hours.get(day - transit) - taken);
            arrived.add((long) Math.min(SplitProblem.MOST, Math.floor(free / hoursPerPiece + 1e-9)));
        }
        return arrived;
    }

    /** At so many pieces on each day that it works. */
    List<Long> arrived(Facility facility, double piecesPerDay, double km) {
        int transit = transit(km);
        List<Long> arrived = new ArrayList<>(days);
        double sum = 0;
        for (int day = 0; day < days; day++) {
            boolean works = day >= transit
                    && (facility.hours() == null || Matcher.hoursOf(facility, (firstWeekday + day - transit) % 7) > 0);
            sum += works ? piecesPerDay : 0;
            arrived.add((long) Math.min(SplitProblem.MOST, Math.floor(sum + 1e-9)));
        }
        return arrived;
    }

    private static int transit(double km) {
        return km <= SAME_DAY_KM ? 0 : (int) Math.ceil((km - SAME_DAY_KM) / KM_PER_DAY);
    }
}
