package org.commonshed.files.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonshed.files.lists.ReadList.Format;
import org.commonshed.files.lists.Rows.Row;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;

/** A table of text: the separator is found, the first line names the columns, or is a row itself where it looks like one. */
final class TableRows {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int TRIED = 20; // rows from which the separator is told

    private final ListLimits limits;
    private final Findings findings;

    TableRows(ListLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    Rows read(String text) {
        Rows table = new Rows(Format.TABLE);
        char separator = separator(text);
        if (isQuoteOpen(text, separator)) {
            return table;
        }
        List<CsvRecord> records = records(text, separator, limits.rows() + 2);
        if (records.isEmpty() || !findings.problems().isEmpty()) {
            return table;
        }
        if (records.size() > limits.rows() + 1) {
            Said sentence = Said.of("lists:too_many_rows", limits.rows());
            findings.problem(limits.rows() + 1, "", "too_many_rows", sentence, Said.of("lists:by_parts"));
            return table;
        }
        List<String> first = records.get(0).getFields();
        if (first.size() > limits.columns()) {
            Said sentence = Said.of("lists:too_many_columns", limits.columns());
            findings.problem(1, "", "too_many_columns", sentence, Said.of("lists:too_many_columns.mend"));
            return table;
        }
        boolean hasHeadings = !Contents.isRow(first);
        if (!hasHeadings) {
            findings.hint(1, "", "no_headings", Said.of("lists:no_headings"), Said.of("lists:no_headings.mend"));
        }
        List<String> columns = names(first, hasHeadings);
        table.columns.addAll(columns);
        for (CsvRecord record : records.subList(hasHeadings ? 1 : 0, records.size())) {
            add(record, columns, table);
        }
        return table;
    }

    /** Names of columns, each once: what has no name is called by its number, what comes twice gets one. */
    private List<String> names(List<String> first, boolean areNames) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < first.size(); i++) {
            String heading = areNames ? first.get(i).replaceAll("\\s+", " ").strip() : "";
            String name = heading.isEmpty() ? "column " + (i + 1) : heading;
            for (int n = 2; !seen.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = (heading.isEmpty() ? "column" : heading) + " (" + n + ")";
            }
            if (!heading.isEmpty() && !name.equals(heading)) {
                findings.hint(
                        1,
                        heading,
                        "heading_twice",
                        Said.of("lists:heading_twice", heading),
                        Said.of("lists:heading_twice.mend", name));
            }
            names.add(name);
        }
        return names;
    }

    private void add(CsvRecord record, List<String> columns, Rows table) {
        Map<String, String> cells = new LinkedHashMap<>();
        int line = (int) record.getStartingLineNumber();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String cell = record.getField(i).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (i < columns.size()) {
                cells.put(columns.get(i), cell);
            } else {
                findings.problem(
                        line, "", "extra_cell", Said.of("lists:extra_cell", cell), Said.of("lists:extra_cell.mend"));
                return;
            }
        }
        if (!cells.isEmpty()) {
            table.rows.add(new Row(line, "", cells, null));
        }
    }

    /** The sign that parts most rows into equally many cells; of equals the one with more cells. */
    static char separator(String text) {
        List<String> head =
                text.lines().limit(TRIED).filter(line -> !line.isBlank()).toList();
        char best = ',';
        double most = 0;
        for (char separator : SEPARATORS) {
            List<Integer> counts =
                    head.stream().map(line -> count(line, separator)).toList();
            int first = counts.isEmpty() ? 0 : counts.get(0);
            long alike = counts.stream().filter(count -> count == first).count();
            double score = first * (double) alike / Math.max(1, counts.size());
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }

    private static int count(String line, char separator) {
        int count = 0;
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            isQuoted ^= line.charAt(i) == '"';
            count += line.charAt(i) == separator && !isQuoted ? 1 : 0;
        }
        return count;
    }

    /** Whether a quotation mark that opens a cell is never closed, for which there is a problem then. */
    private boolean isQuoteOpen(String text, char separator) {
        boolean isQuoted = false;
        boolean isStart = true;
        int line = 1;
        int opened = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuoted) {
                isQuoted = c != '"';
            } else if (c == '"' && (isStart || opened == line && text.charAt(i - 1) == '"')) {
                isQuoted = true;
                opened = line;
            }
            isStart = !isQuoted && (c == separator || c == '\n' || c == '\r');
            line += c == '\n' ? 1 : 0;
        }
        if (isQuoted) {
            Said sentence = Said.of("lists:open_quote");
            findings.problem(opened, "", "open_quote", sentence, Said.of("lists:open_quote.mend"));
        }
        return isQuoted;
    }

    private List<CsvRecord> records(String text, char separator, int most) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord record : reader) {
                int length =
                        record.getFields().stream().mapToInt(String::length).sum();
                if (length > limits.line()) {
                    int line = (int) record.getStartingLineNumber();
                    Said sentence = Said.of("lists:long_row", limits.line());
                    findings.problem(line, "", "line_too_long", sentence, Said.of("lists:long_row.mend"));
                    return records;
                }
                if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    records.add(record);
                }
                if (records.size() >= most) {
                    return records;
                }
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            findings.problem(0, "", "not_a_table", Said.of("not_a_table"), Said.of("not_a_table.mend"));
        }
        return records;
    }
}
