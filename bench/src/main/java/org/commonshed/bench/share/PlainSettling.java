package org.commonshed.bench.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.share.Meter;
import org.commonshed.engine.energy.share.Readings;

/** The plain way to settle pro rata: an object for each meter and a decimal for each amount, by the same rule. */
final class PlainSettling {
    private static final int DIGITS = 30;

    private final Readings readings;
    private final Map<String, BigDecimal> covered = new LinkedHashMap<>(); // by meter

    PlainSettling(Readings readings) {
        this.readings = readings;
    }

    /** Watt-hours shared or sold by each meter in the first intervals. */
    Map<String, BigDecimal> settle(int steps) {
        for (int t = 0; t < steps; t++) {
            Map<String, BigDecimal> given = read(t, Meter.Direction.GIVES);
            Map<String, BigDecimal> need = read(t, Meter.Direction.TAKES);
            BigDecimal most = sum(given).min(sum(need));
            add(divide(most, need, t));
            add(divide(most, given, t));
        }
        return covered;
    }

    private Map<String, BigDecimal> read(int step, Meter.Direction direction) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        List<Meter> meters = readings.community.meters();
        for (int m = 0; m < meters.size(); m++) {
            if (meters.get(m).direction() == direction) {
                amounts.put(meters.get(m).id(), BigDecimal.valueOf(readings.wh(step, m)));
            }
        }
        return amounts;
    }

    private static BigDecimal sum(Map<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void add(Map<String, BigDecimal> parts) {
        parts.forEach((meter, part) -> covered.merge(meter, part, BigDecimal::add));
    }

    private record Part(String meter, BigDecimal whole, BigDecimal rest, int turn) {}

    private static Map<String, BigDecimal> divide(BigDecimal total, Map<String, BigDecimal> weights, int step) {
        BigDecimal sum = sum(weights);
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        if (sum.signum() == 0) {
            return parts;
        }
        List<Part> list = new ArrayList<>();
        int n = weights.size();
        for (Map.Entry<String, BigDecimal> weight : weights.entrySet()) {
            BigDecimal exact = total.multiply(weight.getValue()).divide(sum, DIGITS, RoundingMode.HALF_EVEN);
            BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
            list.add(new Part(weight.getKey(), whole, exact.subtract(whole), Math.floorMod(list.size() - step, n)));
        }
        BigDecimal left = total.subtract(list.stream().map(Part::whole).reduce(BigDecimal.ZERO, BigDecimal::add));
        list.sort(Comparator.comparing(Part::rest).reversed().thenComparing(Part::turn));
        for (Part part : list) {
            boolean more = left.signum() > 0;
            parts.put(part.meter, more ? part.whole.add(BigDecimal.ONE) : part.whole);
            left = more ? left.subtract(BigDecimal.ONE) : left;
        }
        return parts;
    }
}
