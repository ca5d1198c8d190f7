package org.commonshed.engine.energy.first;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.TimeGrid;

/**
 * A year told by twelve days, two for each {@link #SPANS span} of two months: the mean of its brighter half, then that of its duller
 * half. What is used and given in two months is the same as hour by hour; that some days differ from their half is lost.
 */
public final class TypicalDays {
    /** Of a typical day. */
    public static final int HOURS = 24;

    /** January and February, and so on. */
    public static final int SPANS = 6;
    /** Of a span, the bright one first. */
    public static final int HALVES = 2;
    /** Hours of all typical days. */
    public static final int STEPS = SPANS * HALVES * HOURS;

    private static final TimeGrid YEAR = TimeGrid.ofYear(FirstCase.YEAR, 1);
    private static final int DAYS = YEAR.steps() / HOURS;
    private static final int MONTHS = 12 / SPANS; // of a span
    private static final double[] WEIGHTS = countDays();

    private final int[] halfOf; // [day] typical day that it belongs to, span after span

    private TypicalDays(int[] halfOf) {
        this.halfOf = halfOf;
    }

    /** @param sun [hour of {@link FirstCase#YEAR}] what a roof gives; days that give the same stay in their order */
    public static TypicalDays of(double[] sun) {
        int[] halfOf = new int[DAYS];
        for (int span = 0; span < SPANS; span++) {
            int[] days = daysOf(span)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer day) -> -sum(sun, day)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int i = 0; i < days.length; i++) {
                halfOf[days[i]] = span * HALVES + (i < bright(days.length) ? 0 : 1);
            }
        }
        return new TypicalDays(halfOf);
    }

    private static IntStream daysOf(int span) {
        return IntStream.range(0, DAYS).filter(day -> YEAR.month(day * HOURS) / MONTHS == span);
    }

    /** How many of some days are bright. */
    private static int bright(int days) {
        return (days + 1) / 2;
    }

    private static double sum(double[] hours, int day) {
        return Arrays.stream(hours, day * HOURS, (day + 1) * HOURS).sum();
    }

    private static double[] countDays() {
        double[] counts = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            int half = step / HOURS;
            int days = (int) daysOf(half / HALVES).count();
            counts[step] = half % HALVES == 0 ? bright(days) : days - bright(days);
        }
        return counts;
    }

    /** How many days of the year each step stands for, [step]. */
    public static double[] weights() {
        return WEIGHTS.clone();
    }

    /**
     * The typical days of a series.
     *
     * @param hourly [hour of {@link FirstCase#YEAR}]
     * @return [step]
     */
    public double[] mean(double[] hourly) {
        double[] mean = new double[STEPS];
        for (int t = 0; t < hourly.length; t++) {
            mean[halfOf[t / HOURS] * HOURS + t % HOURS] += hourly[t];
        }
        Arrays.setAll(mean, step -> mean[step] / WEIGHTS[step]);
        return mean;
    }

    /** The step of an hour of a typical day. */
    public static int step(int span, int half, int hour) {
        return (span * HALVES + half) * HOURS + hour;
    }
}
