package org.commonshed.energy.making;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.first.Answers;
import org.commonshed.engine.energy.first.FirstCase;
import org.commonshed.engine.energy.share.Community;
import org.commonshed.engine.energy.share.Meter;
import org.commonshed.engine.energy.share.Participation;
import org.commonshed.engine.energy.share.Readings;
import org.commonshed.engine.energy.share.Settlement;
import org.commonshed.engine.energy.share.Sharing;
import org.commonshed.engine.energy.share.SharingKey;
import org.commonshed.engine.energy.share.Tariff;

/**
 * Who gets what by each key, before any meter is read: a third of the homes use half of the mean, a third the mean, a third half as
 * much again, and what should keep running is a member by itself. Shared energy costs halfway between what the grid asks and pays.
 */
final class Keys {
    /** Kinds of homes, and what one uses of the mean. */
    private static final List<String> KINDS = List.of("little", "middle", "much");

    private static final double[] OF_MEAN = {0.5, 1, 1.5};
    /** Who uses least is asked first. */
    private static final long[] FIRST = {3, 2, 1};

    private static final int GIVES = 4; // the meter of the neighbourhood's things; the others take
    private static final double MILLION = 1e6;

    private final Answers answers;
    private final int[] homes; // of each kind
    private final long unit; // watt-hours that one of the readings stands for
    private final Readings readings;
    private final Tariff tariff;
    private final long[] need; // [taking meter] of the year, in units

    Keys(Running running, Answers answers) {
        this.answers = answers;
        homes = thirds(answers.homes());
        double[] given = running.givenKw();
        double[] used = running.usedKw();
        double top = Math.max(largest(given), largest(used)) * 1000;
        unit = (long) Math.pow(10, Math.max(0, Math.ceil(Math.log10(top / Readings.MOST_WH))));
        readings = read(given, used, running.homesKw());
        need = new long[GIVES];
        for (int t = 0; t < used.length; t++) {
            for (int m = 0; m < GIVES; m++) {
                need[m] += readings.wh(t, m);
            }
        }
        long between = Math.round((answers.buyPerKwh() + answers.sellPerKwh()) / 2 * MILLION);
        tariff = new Tariff(
                List.of(Math.round(answers.buyPerKwh() * MILLION)),
                Math.round(answers.sellPerKwh() * MILLION),
                between,
                between);
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private static int[] thirds(int homes) {
        return new int[] {(homes + 2) / 3, (homes + 1) / 3, homes / 3};
    }

    private Readings read(double[] given, double[] used, double[] ofHomes) {
        List<Meter> meters = new ArrayList<>();
        KINDS.forEach(kind -> meters.add(meter(kind, Meter.Direction.TAKES)));
        meters.add(meter("uses", Meter.Direction.TAKES));
        meters.add(meter("things", Meter.Direction.GIVES));
        double weights = 0;
        for (int k = 0; k < homes.length; k++) {
            weights += homes[k] * OF_MEAN[k];
        }
        int[] wh = new int[used.length * meters.size()];
        for (int t = 0; t < used.length; t++) {
            int at = t * meters.size();
            for (int k = 0; k < homes.length; k++) {
                wh[at + k] = whole(ofHomes[t] * homes[k] * OF_MEAN[k] / weights);
            }
            wh[at + homes.length] = whole(used[t] - ofHomes[t]);
            wh[at + GIVES] = whole(given[t]);
        }
        return new Readings(new Community(meters), TimeGrid.ofYear(FirstCase.YEAR, 1), wh);
    }

    private int whole(double kw) {
        return (int) Math.max(0, Math.round(kw * 1000 / unit));
    }

    private static Meter meter(String name, Meter.Direction direction) {
        return new Meter(name, name, direction, Participation.WHOLE);
    }

    List<Found.Shared> all() {
        SharingKey even = new SharingKey.Static(weights(i -> homes[i]));
        return List.of(
                shared("even", even),
                shared("use", new SharingKey.Static(millionths(need))),
                shared("now", new SharingKey.ProRata()),
                shared("then", new SharingKey.Cascade(List.of(even, new SharingKey.ProRata()))),
                shared("first", new SharingKey.NeedWeighted(weights(i -> homes[i] * FIRST[i]))));
    }

    /** What should keep running has its share of the use; the homes divide the rest by these weights. */
    private List<Long> weights(IntToLongFunction ofKind) {
        long all = Arrays.stream(need).sum();
        double uses = all == 0 ? 0 : need[homes.length] / (double) all;
        double sum =
                IntStream.range(0, homes.length).mapToLong(ofKind::applyAsLong).sum();
        long[] weights = new long[GIVES];
        for (int k = 0; k < homes.length; k++) {
            weights[k] = Math.round((1 - uses) * ofKind.applyAsLong(k) / sum * SharingKey.ONE);
        }
        weights[homes.length] = Math.round(uses * SharingKey.ONE);
        return millionths(weights);
    }

    /** In millionths that add up to one; what rounding leaves goes to the largest. */
    private static List<Long> millionths(long[] weights) {
        double sum = Arrays.stream(weights).sum();
        long[] parts = Arrays.stream(weights)
                .map(one -> (long) (one / sum * SharingKey.ONE))
                .toArray();
        int largest = IntStream.range(0, parts.length).reduce(0, (a, b) -> parts[b] > parts[a] ? b : a);
        parts[largest] += SharingKey.ONE - Arrays.stream(parts).sum();
        return Arrays.stream(parts).boxed().toList();
    }

    private Found.Shared shared(String word, SharingKey key) {
        Settlement settlement = new Sharing(Path.of(""), () -> false)
                .settle(readings, key, tariff)
                .settlement();
        List<Found.Part> parts = new ArrayList<>();
        long offered = 0;
        long sold = 0;
        long earned = 0;
        List<Settlement.Outcome> outcomes = settlement.listOutcomes();
        for (int m = 0; m < outcomes.size(); m++) {
            Settlement.Outcome one = outcomes.get(m);
            if (m == GIVES) {
                offered = one.givenWh() * unit;
                sold = one.soldWh() * unit;
                earned = -one.togetherCents() * unit;
            } else {
                parts.add(new Found.Part(
                        one.member(),
                        m < homes.length ? homes[m] : 0,
                        one.needWh() * unit,
                        one.coveredWh() * unit,
                        one.aloneCents() * unit,
                        one.togetherCents() * unit));
            }
        }
        return new Found.Shared(word, offered, sold, earned, parts);
    }
}
