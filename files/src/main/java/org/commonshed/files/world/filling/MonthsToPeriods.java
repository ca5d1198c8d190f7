package org.commonshed.files.world.filling;

import org.commonshed.engine.world.PeriodLength;
import org.commonshed.files.world.Decimals;
import org.commonshed.files.world.Row;

/**
 * From the catalogue's months to a world's periods. Amounts in proportion to days / 30.4375; leads and offsets months ×
 * 30.4375 / days, rounded, at least 1 if they were; a span of {@code uses} is stretched at its full amount per period,
 * spans of other roles share their total out; a share lost becomes 1 − (1 − x)^(days / 30.4375). Months stay as they are.
 */
final class MonthsToPeriods {
    private static final double DAYS_OF_MONTH = 30.4375;

    private final boolean same;
    private final double months; // of one period

    MonthsToPeriods(PeriodLength length) {
        same = length == PeriodLength.MONTH;
        months = same ? 1 : (length == PeriodLength.WEEK ? 7 : 1) / DAYS_OF_MONTH;
    }

    double perPeriod(double perMonth) {
        return perMonth * months;
    }

    void loss(Row row) {
        if (!same && row.has("loss_per_period")) {
            double loss = Double.parseDouble(row.get("loss_per_period"));
            row.set("loss_per_period", Decimals.text(1 - Math.pow(1 - loss, months)));
        }
    }

    private int periods(int ofMonths) {
        return ofMonths == 0 ? 0 : (int) Math.max(1, Math.round(ofMonths / months));
    }

    void lead(Row recipe) {
        if (!same && recipe.has("lead_periods")) {
            recipe.set("lead_periods", Integer.toString(periods(Integer.parseInt(recipe.get("lead_periods")))));
        }
    }

    /** A line of a recipe. */
    void line(Row line) {
        String offset = line.get("offset");
        if (same || offset.isEmpty()) {
            return;
        }
        String[] ends = offset.split("-");
        int from = periods(Integer.parseInt(ends[0]));
        if (ends.length == 1) {
            line.set("offset", Integer.toString(from));
            return;
        }
        int count = Integer.parseInt(ends[1]) - Integer.parseInt(ends[0]) + 1;
        int to = periods(Integer.parseInt(ends[1]));
        line.set("offset", from + "-" + to);
        if (!line.get("role").equals("uses")) {
            double total = Double.parseDouble(line.get("amount")) * count;
            line.set("amount", Decimals.text(total / (to - from + 1)));
        }
    }
}
