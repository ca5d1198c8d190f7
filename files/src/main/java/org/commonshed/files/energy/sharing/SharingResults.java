package org.commonshed.files.energy.sharing;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.energy.games.Evenness;
import org.commonshed.engine.energy.games.ValueSplit;
import org.commonshed.engine.energy.share.Settlement;
import org.commonshed.engine.energy.share.Sharing;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case.
 *
 * @param of which
 * @param keys each key's result, in the order of the case
 * @param split the common value of the meters, split among members
 * @param gameSplit the game as data, split
 */
public record SharingResults(
        SharingCase of,
        List<OfKey> keys,
        @Nullable ValueSplit split,
        @Nullable ValueSplit gameSplit) {
    private static final double HOURS = 8760;
    private static final int CENTS = 100;

    public SharingResults {
        keys = List.copyOf(keys);
    }

    /**
     * One key's result.
     *
     * @param named which key
     * @param result settled
     */
    public record OfKey(SharingCase.Named named, Sharing.Result result) {
        public Settlement settlement() {
            return result.settlement();
        }
    }

    /** Energy burden of a member: the cost of a year at this pace over income; NaN where no income is known. */
    public double burden(String member, long cents) {
        SharingCase.Metered metered = of.metered();
        if (metered == null) {
            return Double.NaN;
        }
        double income = metered.incomes().getOrDefault(member, Double.NaN);
        double hours = metered.readings().grid.steps() * metered.readings().grid.hours();
        return cents / (double) CENTS * HOURS / hours / income;
    }

    /** Gini's coefficient of the burdens that are known, alone or together; NaN where there are none, or one is below 0. */
    public double unevenness(OfKey key, boolean together) {
        List<Double> burdens = new ArrayList<>();
        for (Settlement.Outcome outcome : key.settlement().listOutcomes()) {
            double burden = burden(outcome.member(), together ? outcome.togetherCents() : outcome.aloneCents());
            if (!Double.isNaN(burden)) {
                burdens.add(burden);
            }
        }
        return Evenness.gini(burdens.stream().mapToDouble(b -> b).toArray());
    }
}
