package org.commonshed.report.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Place;
import org.commonshed.picture.RiverTree;

/** Budgets by what is drawn and by place, column by column; where two limits bear on one column, the tighter one. */
public final class Budgets {
    private static final double NEAR = 0.8;
    private static final double FULL = 1 + 1e-6;

    private final Material material;
    private final Map<String, Map<String, Row>> byIndicator = new TreeMap<>();

    /** One budget through the year. */
    public final class Row {
        public final String place;
        public final boolean upstream;
        public boolean once;
        public final double[] amount = new double[material.periods().count()];
        public final double[] used = new double[amount.length];
        public final double[] planned = new double[amount.length];

        Row(Limit limit) {
            place = limit.place();
            upstream = limit.upstream();
            java.util.Arrays.fill(amount, Double.NaN);
        }

        public double share(int column) {
            double drawn = used[column] + planned[column];
            return Double.isNaN(amount[column]) ? 0 : amount[column] > 0 ? drawn / amount[column] : drawn > 0 ? 9 : 0;
        }

        /** The column in which it is used up most. */
        public int tightest() {
            int tightest = 0;
            for (int i = 1; i < amount.length; i++) {
                if (share(i) > share(tightest) + 1e-9) {
                    tightest = i;
                }
            }
            return tightest;
        }

        public double most() {
            return share(tightest());
        }

        public RiverTree.State state() {
            return most() > FULL ? RiverTree.State.OVER : most() >= NEAR ? RiverTree.State.NEAR : RiverTree.State.ROOM;
        }
    }

    public Budgets(Material material) {
        this.material = material;
        Map<String, Double> tightest = new HashMap<>();
        for (Plan.LimitUse use : material.plan().limits()) {
            material.names().findLimit(use.limit()).ifPresent(limit -> put(limit, use, tightest));
        }
    }

    private void put(Limit limit, Plan.LimitUse use, Map<String, Double> tightest) {
        String key = limit.place() + (limit.upstream() ? "" : " here");
        Row row = byIndicator
                .computeIfAbsent(limit.indicator(), k -> new TreeMap<>())
                .computeIfAbsent(key, k -> new Row(limit));
        Integer period = use.period();
        if (period == null) {
            row.once = true;
        }
        int first = material.periods().column(period == null ? limit.span().from() : period);
        int last = period == null ? material.periods().column(limit.span().to()) : first;
        double share = use.amount() > 0 ? (use.used() + use.planned()) / use.amount() : 9;
        String at = limit.indicator() + " " + key + " " + (period == null ? "once" : period);
        if (share < tightest.getOrDefault(at, -1.0)) {
            return;
        }
        boolean replaces = tightest.put(at, share) != null;
        for (int c = first; c <= last; c++) {
            boolean fresh = replaces || period == null || Double.isNaN(row.amount[c]);
            row.amount[c] = (fresh ? 0 : row.amount[c]) + use.amount();
            row.used[c] = (fresh ? 0 : row.used[c]) + use.used();
            row.planned[c] = (fresh ? 0 : row.planned[c]) + use.planned();
        }
    }

    /** What is drawn, the tightest first. */
    public List<String> indicators() {
        List<String> indicators = new ArrayList<>(byIndicator.keySet());
        indicators.sort((a, b) -> Double.compare(most(b), most(a)));
        return indicators;
    }

    private double most(String indicator) {
        return rows(indicator).stream().mapToDouble(Row::most).max().orElse(0);
    }

    /** Budgets of one thing drawn, from source to mouth. */
    public List<Row> rows(String indicator) {
        List<Row> rows =
                new ArrayList<>(byIndicator.getOrDefault(indicator, Map.of()).values());
        List<String> order = RiverTree.downstream(rows.stream().map(this::river).toList()).stream()
                .map(RiverTree.River::id)
                .toList();
        rows.sort((a, b) -> Integer.compare(order.indexOf(a.place), order.indexOf(b.place)));
        return rows;
    }

    public RiverTree.River river(Row row) {
        String into =
                material.names().findPlace(row.place).map(Place::flowsInto).orElse(null);
        return new RiverTree.River(row.place, into, row.state());
    }

    /** What is planned in the budgets just above, which count here too. */
    public double upstream(String indicator, Row row, int column) {
        if (!row.upstream) {
            return 0;
        }
        return rows(indicator).stream()
                .filter(other -> other.upstream && row.place.equals(river(other).into()))
                .mapToDouble(other -> other.used[column] + other.planned[column])
                .sum();
    }
}
