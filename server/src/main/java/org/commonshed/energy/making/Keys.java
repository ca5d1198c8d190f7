package org.commonshed.energy.making;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.commonshed.energy.kept.KeyTerms;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.first.Answers;
import org.commonshed.engine.energy.first.FirstCase;
import org.commonshed.engine.energy.share.Community;
import org.commonshed.engine.energy.share.Meter;
import org.commonshed.engine.energy.share.Participation;
import org.commonshed.engine.energy.share.QuotaTable;
import org.commonshed.engine.energy.share.Readings;
import org.commonshed.engine.energy.share.Settlement;
import org.commonshed.engine.energy.share.Sharing;
import org.commonshed.engine.energy.share.SharingKey;
import org.commonshed.engine.energy.share.Tariff;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what by each key, before homes settle by their meters: a third of the homes use half of the mean, a third the mean, a third half as
 * much again, and what should keep running is a member by itself. Shared energy costs halfway between what the grid asks and pays.
 */
public final class Keys {
    /** What a home that uses little, as most, and much uses of the mean. */
    private static final double[] OF_MEAN = {0.5, 1, 1.5};

    private static final double WHOLE = 100; // per cent
    private static final List<Meter> METERS = meters();
    private static final int GIVES = 4; // the first meter of the neighbourhood's things; those before it take
    private static final double MILLION = 1e6;
    private static final double PENALTY = 0.001; // money for an hour that is all another than agreed; our choice

    private final Answers answers;
    private final KeyTerms terms;
    private final @Nullable QuotaTable coefficients;
    private final Sharing sharing;
    private final int[] homes; // of each kind
    private final long unit; // watt-hours that one of the readings stands for
    private final Readings readings;
    private final Tariff tariff;
    private final long[] need; // [taking meter] of the year, in units

    /** @param sharing settles, and can be stopped */
    Keys(Running running, Making.Basis basis, Sharing sharing) {
        answers = basis.answers();
        terms = basis.terms();
        coefficients = basis.coefficients();
        this.sharing = sharing;
        homes = thirds(answers.homes());
        double[] given = running.givenKw();
        double[] used = running.usedKw();
        double top = Math.max(largest(given), largest(used)) * 1000;
        unit = (long) Math.pow(10, Math.max(0, Math.ceil(Math.log10(top / Readings.MOST_WH))));
        readings = read(given, running.waterKw(), used, running.homesKw());
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

    private static List<Meter> meters() {
        List<Meter> meters = new ArrayList<>();
        KeyTerms.TAKERS.forEach(taker -> meters.add(meter(taker, taker, Meter.Direction.TAKES)));
        KeyTerms.GIVERS.forEach(giver -> meters.add(meter(giver, "things", Meter.Direction.GIVES)));
        return List.copyOf(meters);
    }

    /** The same meters before they read anything, by which files name them. */
    public static Readings blank() {
        TimeGrid year = TimeGrid.ofYear(FirstCase.YEAR, 1);
        return new Readings(new Community(METERS), year, new int[year.steps() * METERS.size()]);
    }

    private Readings read(double[] given, double[] water, double[] used, double[] ofHomes) {
        double weights = 0;
        for (int k = 0; k < homes.length; k++) {
            weights += homes[k] * OF_MEAN[k];
        }
        int[] wh = new int[used.length * METERS.size()];
        for (int t = 0; t < used.length; t++) {
            int at = t * METERS.size();
            for (int k = 0; k < homes.length; k++) {
                wh[at + k] = whole(ofHomes[t] * homes[k] * OF_MEAN[k] / weights);
            }
            wh[at + homes.length] = whole(used[t] - ofHomes[t]);
            wh[at + GIVES + 1] = Math.min(whole(given[t]), whole(water[t]));
            wh[at + GIVES] = whole(given[t]) - wh[at + GIVES + 1];
        }
        return new Readings(new Community(METERS), TimeGrid.ofYear(FirstCase.YEAR, 1), wh);
    }

    private int whole(double kw) {
        return (int) Math.max(0, Math.round(kw * 1000 / unit));
    }

    private static Meter meter(String name, String member, Meter.Direction direction) {
        return new Meter(name, member, direction, Participation.WHOLE);
    }

    /** By eight keys; the one whose shares come from a file only where there is one. */
    List<Found.Shared> all() {
        List<Long> evenly = weights(i -> homes[i]);
        SharingKey even = new SharingKey.Static(evenly);
        List<Found.Shared> all = new ArrayList<>(List.of(
                shared("even", even),
                shared("use", new SharingKey.Static(millionths(need))),
                shared("now", new SharingKey.ProRata()),
                shared("then", new SharingKey.Cascade(List.of(even, new SharingKey.ProRata()))),
                shared("pairs", new SharingKey.Matrix(QuotaTable.of(List.of(roofs(evenly), water(evenly))))),
                shared("first", new SharingKey.NeedWeighted(weights(this::need)))));
        QuotaTable before = coefficients;
        if (before != null) {
            all.add(shared("file", new SharingKey.ExAnte(before)));
        }
        all.add(shared(
                "best", new SharingKey.ExPost(evenly, terms.most() / WHOLE, PENALTY, Collections.nCopies(GIVES, 0.0))));
        return all;
    }

    /** Homes of a kind by how heavily energy weighs on one. */
    private long need(int kind) {
        return Math.round(homes[kind] * terms.burdenOf(kind) * WHOLE);
    }

    private List<Integer> roofs(List<Long> evenly) {
        return quotas(KeyTerms.GIVERS.get(0), evenly);
    }

    /** Where nothing else was said the water carries what should keep running. */
    private List<Integer> water(List<Long> evenly) {
        List<Long> uses = need[homes.length] == 0 ? evenly : List.of(0L, 0L, 0L, SharingKey.ONE);
        return quotas(KeyTerms.GIVERS.get(1), uses);
    }

    private List<Integer> quotas(String giver, List<Long> usual) {
        return IntStream.range(0, GIVES)
                .mapToObj(taker -> (int)
                        (terms.hasQuotas(giver)
                                ? Math.round(terms.quotaOf(giver, taker) / WHOLE * SharingKey.ONE)
                                : usual.get(taker)))
                .toList();
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
        Settlement settlement = sharing.settle(readings, key, tariff).settlement();
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
