package org.commonshed.files.energy.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** The tables beside a case, each read once. */
final class Tables {
    private final Path file;
    private final Findings findings;
    private final OtherSeries others;
    private final Map<Path, @Nullable Sheet> sheets = new HashMap<>();
    private final Map<String, double[]> columns = new HashMap<>();

    /** @param file the case, whose problems are noted in {@code findings} */
    Tables(Path file, Findings findings) {
        this.file = file;
        this.findings = findings;
        others = new OtherSeries(file, findings);
    }

    /** What is measured or worked out rather than read as it stands. */
    OtherSeries others() {
        return others;
    }

    Path resolve(String name) {
        return file.resolveSibling(name).normalize();
    }

    /** The numbers of a column; without a name those of a list with one number a line. Null with a problem noted. */
    double @Nullable [] column(String name, String column) {
        String key = name + "\n" + column;
        double[] known = columns.get(key);
        if (known == null) {
            Path path = resolve(name);
            Findings own = new Findings(String.valueOf(path.getFileName()));
            known = column.isEmpty() ? list(path, own) : column(path, column, own);
            own.problems().forEach(findings::problem);
            if (!own.problems().isEmpty() || known == null) {
                return null;
            }
            columns.put(key, known);
        }
        return known;
    }

    private static double @Nullable [] list(Path path, Findings own) {
        String text = Sheet.text(path, CaseFile.LIMITS, own);
        if (text == null) {
            return null;
        }
        String[] lines = text.split("\\R");
        double[] values = new double[lines.length];
        int count = 0;
        for (int i = 0; i < lines.length; i++) {
            double number = Cells.number(lines[i]);
            boolean isHeading = i == 0 && Double.isNaN(number);
            if (!isHeading && !lines[i].isBlank()) {
                values[count++] = number;
                check(own, i + 1, "", lines[i], number);
            }
        }
        return Arrays.copyOf(values, count);
    }

    private static void check(Findings own, int line, String column, String cell, double number) {
        if (Double.isNaN(number)) {
            Said sentence =
                    cell.isBlank() ? Said.of("energy:not_a_number.missing") : Said.of("energy:not_a_number", cell);
            own.problem(line, column, "not_a_number", sentence, Said.of("energy:not_a_number.mend.gap"));
        }
    }

    private double @Nullable [] column(Path path, String column, Findings own) {
        if (!sheets.containsKey(path)) {
            String text = Sheet.text(path, CaseFile.LIMITS, own);
            sheets.put(path, text == null ? null : Sheet.parse(text, CaseFile.LIMITS, own));
        }
        Sheet sheet = sheets.get(path);
        if (sheet == null) {
            return null;
        }
        String name = column.strip().toLowerCase(Locale.ROOT);
        if (!sheet.has(name)) {
            Said sentence = Said.of("energy:missing_column", column);
            own.problem(
                    1,
                    column,
                    "missing_column",
                    sentence,
                    Said.of("energy:missing_column.mend", String.join(", ", sheet.columns)));
            return null;
        }
        List<Double> values = new ArrayList<>(sheet.rows.size());
        for (Sheet.Row row : sheet.rows) {
            double number = Cells.number(row.get(name));
            check(own, row.line(), column, row.get(name), number);
            values.add(number);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
