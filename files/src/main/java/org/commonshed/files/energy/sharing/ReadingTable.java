package org.commonshed.files.energy.sharing;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.share.Meter;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Readings as a table: one row an interval, one column a meter; a column named time is for people. */
final class ReadingTable {
    private static final int MOST_DIGITS = 9; // that fit in 31 bits

    private final Path path;
    private final List<String> meters;
    private final Map<String, Integer> number; // of each meter
    private final boolean isKilo;
    private final Findings findings;
    private int[] wh = new int[1 << 12]; // [step][meter]
    private int steps;

    ReadingTable(Path path, List<Meter> meters, boolean isKilo, Findings findings) {
        this.path = path;
        this.meters = meters.stream().map(Meter::id).toList();
        number = MeterReading.numbers(meters);
        this.isKilo = isKilo;
        this.findings = findings;
    }

    /** Null with problems noted. */
    int @Nullable [] read() {
        Findings own = new Findings(String.valueOf(path.getFileName()));
        String text = Sheet.text(path, SharingFile.LIMITS, own);
        if (text != null) {
            parse(text, own);
        }
        own.problems().forEach(findings::problem);
        return own.problems().isEmpty() ? Arrays.copyOf(wh, steps * number.size()) : null;
    }

    private void parse(String text, Findings own) {
        String head = text.lines().findFirst().orElse("");
        char separator = head.indexOf(';') >= 0 ? ';' : ',';
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.SKIP)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new StringReader(text))) {
            int[] meterOf = null;
            for (CsvRecord row : reader) {
                if (meterOf == null) {
                    meterOf = columns(row.getFields(), own);
                } else if (meterOf.length == 0 || !add(row, meterOf, own)) {
                    return;
                }
            }
            if (steps == 0) {
                own.problem(1, "", "no_readings", Said.of("energy:no_readings"), Said.of("energy:no_readings.mend"));
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            own.problem(0, "", "not_a_table", Said.of("not_a_table"), Said.of("not_a_table.mend"));
        }
    }

    /** Of each column the meter, −1 for the time; empty with a problem noted. */
    private int[] columns(List<String> names, Findings own) {
        int[] meterOf = new int[names.size()];
        boolean[] seen = new boolean[number.size()];
        for (int i = 0; i < meterOf.length; i++) {
            String name = names.get(i).strip();
            meterOf[i] = name.equals("time") ? -1 : number.getOrDefault(name, -2);
            boolean twice = meterOf[i] >= 0 && seen[meterOf[i]];
            if (meterOf[i] == -2 || twice) {
                Said sentence = Said.of(twice ? "twice" : "energy:unknown_meter", name);
                own.problem(
                        1, name, twice ? "twice" : "unknown_meter", sentence, Said.of("energy:unknown_meter.mend.out"));
            } else if (meterOf[i] >= 0) {
                seen[meterOf[i]] = true;
            }
        }
        number.forEach((meter, at) -> {
            if (!seen[at]) {
                Said sentence = Said.of("energy:missing_meter", meter);
                own.problem(1, meter, "missing_meter", sentence, Said.of("energy:missing_meter.mend"));
            }
        });
        return own.problems().isEmpty() ? meterOf : new int[0];
    }

    private boolean add(CsvRecord row, int[] meterOf, Findings own) {
        int line = (int) row.getStartingLineNumber();
        int count = meters.size();
        if ((long) (steps + 1) * count > MeterReading.MOST_READINGS) {
            Said sentence = Said.of("energy:too_many.readings", MeterReading.MOST_READINGS);
            own.problem(line, "", "too_many", sentence, Said.of("energy:too_many.mend.readings"));
            return false;
        }
        if ((steps + 1) * count > wh.length) {
            wh = Arrays.copyOf(wh, Math.max(2 * wh.length, (steps + 1) * count));
        }
        if (row.getFieldCount() != meterOf.length) {
            Said sentence = Said.of("energy:bad_row", row.getFieldCount(), meterOf.length);
            own.problem(line, "", "bad_row", sentence, Said.of("energy:bad_row.mend"));
            return true;
        }
        for (int i = 0; i < meterOf.length; i++) {
            if (meterOf[i] >= 0) {
                double value = number(row.getField(i));
                double exact = MeterReading.wattHours(value, isKilo);
                Said fault = MeterReading.fault(exact);
                if (!fault.equals(Said.NOTHING)) {
                    own.problem(line, meters.get(meterOf[i]), "bad_reading", fault, MeterReading.MEND);
                }
                wh[steps * count + meterOf[i]] = (int) exact;
            }
        }
        steps++;
        return true;
    }

    /** A year of many meters has millions of cells, nearly all of them a few digits. */
    private static double number(String cell) {
        int length = cell.length();
        int number = 0;
        for (int i = 0; i < length; i++) {
            char digit = cell.charAt(i);
            if (digit < '0' || digit > '9' || length > MOST_DIGITS) {
                return Cells.number(cell);
            }
            number = number * 10 + (digit - '0');
        }
        return length == 0 ? Double.NaN : number;
    }
}
