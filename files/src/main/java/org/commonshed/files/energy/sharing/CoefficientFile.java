package org.commonshed.files.energy.sharing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.commonshed.engine.energy.share.QuotaTable;
import org.commonshed.engine.energy.share.Readings;
import org.commonshed.engine.energy.share.SharingKey;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * Coefficients fixed in advance, as in Spain's text file for a plant and year (Real Decreto 244/2019, annex I): lines of
 * {@code CUPS;β}, or {@code CUPS;hour;β} with hours of the year from 1; a comma in decimals, six digits, Σβ = 1 in each hour.
 */
public final class CoefficientFile {
    private static final int DIGITS = 6;
    private static final int MOST_CELLS = 100_000_000;

    private final Path path;
    private final Readings readings;
    private final Findings findings;
    private final Map<String, Integer> numbers; // of meters that take

    /**
     * Makes one.
     *
     * @param readings whose meters that take are named in the file; what they read does not matter
     * @param findings where its problems are noted
     */
    public CoefficientFile(Path path, Readings readings, Findings findings) {
        this.path = path;
        this.readings = readings;
        this.findings = findings;
        numbers = MeterReading.numbers(readings.community.listConsumers());
    }

    /** Null with problems noted. */
    public @Nullable QuotaTable read() {
        Findings own = new Findings(String.valueOf(path.getFileName()));
        String text = Sheet.text(path, SharingFile.LIMITS, own);
        QuotaTable table = text == null ? null : table(text, own);
        own.problems().forEach(findings::problem);
        return own.problems().isEmpty() ? table : null;
    }

    private @Nullable QuotaTable table(String text, Findings own) {
        String[] lines = text.split("\\R");
        boolean isHourly = lines[0].chars().filter(c -> c == ';').count() >= 2;
        Hours hours = new Hours(isHourly, isHourly ? hourOfYear(0) : 0);
        int count = isHourly ? hourOfYear(readings.grid.steps() - 1) + 1 - hours.first : 1;
        int n = numbers.size();
        if ((long) count * n > MOST_CELLS || count <= 0) {
            own.problem(0, "", "too_large", Said.of("energy:too_large.year"), Said.of("energy:too_large.mend.year"));
            return null;
        }
        int[] byHour = new int[count * n];
        Arrays.fill(byHour, -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                line(lines[i], i + 1, hours, byHour, own);
            }
        }
        check(byHour, hours, own);
        return isHourly ? spread(byHour, hours.first) : new QuotaTable(1, 1, n, byHour);
    }

    private int hourOfYear(int step) {
        var at = readings.grid.at(step);
        return (at.getDayOfYear() - 1) * 24 + at.getHour();
    }

    /** Which hours the file is about: the first of the year that is read; all alike where it is not hourly. */
    private record Hours(boolean isHourly, int first) {}

    private void line(String line, int number, Hours hours, int[] byHour, Findings own) {
        boolean isHourly = hours.isHourly;
        String[] cells = line.split(";", -1);
        int expected = isHourly ? 3 : 2;
        int meter = numbers.getOrDefault(cells[0].strip(), -1);
        double hour = isHourly && cells.length == expected ? Cells.number(cells[1]) : 1;
        String written = cells[cells.length - 1].strip();
        double share = Cells.number(written.replace(',', '.'));
        int comma = Math.max(written.indexOf(','), written.indexOf('.'));
        if (cells.length != expected || meter < 0 || !(hour >= 1 && hour <= 8784 && hour == Math.rint(hour))) {
            Said sentence = meter < 0 && cells.length == expected
                    ? Said.of("energy:unknown_meter.takes", cells[0])
                    : Said.of("tree:yaml_line");
            own.problem(number, "", "bad_line", sentence, Said.of("energy:bad_line.mend"));
        } else if (!(share >= 0 && share <= 1) || comma >= 0 && written.length() - comma - 1 > DIGITS) {
            Said mend = Said.of("energy:bad_coefficient.mend");
            own.problem(number, "", "bad_coefficient", Said.of("energy:bad_coefficient", written), mend);
        } else {
            int at = isHourly ? (int) hour - 1 - hours.first : 0;
            int cell = at * numbers.size() + meter;
            if (at >= 0 && cell < byHour.length) {
                if (byHour[cell] >= 0) {
                    own.problem(number, "", "twice", Said.of("energy:twice.coefficient"), Said.of("one_out"));
                }
                byHour[cell] = (int) Math.round(share * SharingKey.ONE);
            }
        }
    }

    private void check(int[] byHour, Hours hours, Findings own) {
        int n = numbers.size();
        for (int h = 0; h < byHour.length / Math.max(1, n); h++) {
            long sum = 0;
            for (int c = 0; c < n; c++) {
                byHour[h * n + c] = Math.max(0, byHour[h * n + c]);
                sum += byHour[h * n + c];
            }
            if (sum != SharingKey.ONE) {
                Said sentence = hours.isHourly
                        ? Said.of("energy:bad_sum.hour", hours.first + h + 1, sum / 1e6)
                        : Said.of("energy:bad_sum.coefficients", sum / 1e6);
                own.problem(0, "", "bad_sum", sentence, Said.of("energy:bad_sum.mend.coefficients"));
            }
        }
    }

    private QuotaTable spread(int[] byHour, int first) {
        int n = numbers.size();
        int steps = readings.grid.steps();
        int[] byStep = new int[Math.multiplyExact(steps, n)];
        for (int t = 0; t < steps; t++) {
            System.arraycopy(byHour, (hourOfYear(t) - first) * n, byStep, t * n, n);
        }
        return new QuotaTable(steps, 1, n, byStep);
    }
}
