package org.commonshed.files.world;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one table in a stream: comma or semicolon as the header line has it, comments left out, cells trimmed. */
final class TableReader {
    private static final int PEEK = 4096;

    private final Issues issues;
    private final ReadingLimits limits;

    TableReader(Issues issues, ReadingLimits limits) {
        this.issues = issues;
        this.limits = limits;
    }

    /** Reads the file; {@code shown} is how it is named to people. What cannot be read is a problem. */
    Table read(Path file, String shown, Schema schema) {
        Table table = new Table(schema);
        table.stated = true;
        try {
            byte[] head = head(file);
            String foreign = Foreign.kind(head);
            if (!foreign.isEmpty()) {
                issues.problem(
                        shown,
                        "not_a_table",
                        "This is " + foreign + ", not a table of text.",
                        "Save it from the spreadsheet as CSV in UTF-8.");
                return table;
            }
            rows(file, shown, table, separator(head));
        } catch (IOException | UncheckedIOException e) {
            if (isCoding(e)) {
                issues.problem(new Issue(
                        shown,
                        Foreign.badLine(file),
                        "",
                        "encoding",
                        "There are letters here that are not UTF-8.",
                        "Save the file as CSV in UTF-8."));
            } else {
                issues.problem(
                        shown,
                        "unreadable",
                        "The file cannot be read: " + e.getMessage() + ".",
                        "Maybe it may not be read by you, or it is open elsewhere.");
            }
        } catch (CsvParseException e) {
            parseProblem(shown, e);
        }
        return table;
    }

    private void parseProblem(String shown, CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (isCoding(cause)) {
            issues.problem(
                    shown, "encoding", "There are letters here that are not UTF-8.", "Save the file as CSV in UTF-8.");
        } else {
            issues.problem(
                    shown,
                    "table_broken",
                    "A line is longer than " + limits.lineLength() + " characters, or a quote is not closed.",
                    "Look for a lone \" in the file.");
        }
    }

    private static boolean isCoding(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return in.readNBytes(PEEK);
        }
    }

    /** Found from the header: the first line that is not a comment. */
    private static char separator(byte[] head) {
        for (String line : new String(head, StandardCharsets.UTF_8).split("\n")) {
            if (!line.startsWith("#") && !line.isBlank()) {
                return line.indexOf(';') >= 0 && line.indexOf(',') < 0 || count(line, ';') > count(line, ',')
                        ? ';'
                        : ',';
            }
        }
        return ',';
    }

    private static long count(String line, char sought) {
        return line.chars().filter(c -> c == sought).count();
    }

    private void rows(Path file, String shown, Table table, char separator) throws IOException {
        try (Reader text = new BufferedReader(new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(separator)
                        .commentStrategy(CommentStrategy.READ)
                        .commentCharacter('#')
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(Math.max(limits.lineLength(), PEEK))
                        .ofCsvRecord(text)) {
            boolean header = false;
            for (CsvRecord line : reader) {
                if (line.isComment()) {
                    table.hadComments = true;
                } else if (!header) {
                    header = true;
                    readHeader(line.getFields(), shown, table);
                } else if (table.rows.size() >= limits.rowsPerTable()) {
                    issues.problem(
                            shown,
                            "too_many_rows",
                            "The table has more than " + limits.rowsPerTable() + " rows.",
                            "Split the place.");
                    return;
                } else {
                    readRow(line, shown, table);
                }
            }
            if (!header) {
                issues.problem(
                        shown,
                        "no_header",
                        "The file is empty.",
                        "Write the names of the columns into the first line: "
                                + String.join(",", table.schema.columns()));
            }
        }
    }

    private void readHeader(List<String> fields, String shown, Table table) {
        Set<String> seen = new HashSet<>();
        for (String field : fields) {
            String column = field.strip().replace("\uFEFF", "");
            if (!seen.add(column)) {
                issues.problem(new Issue(
                        shown, 1, column, "column_twice", "The column stands here twice.", "Take one of them out."));
                column = column + "~" + seen.size();
            }
            table.columnFor(column);
            boolean extra = List.of("delete", "source", "status").contains(column);
            if (!table.schema.columns().contains(column) && !column.isEmpty() && !extra) {
                issues.hint(new Issue(
                        shown,
                        1,
                        column,
                        "unknown_column",
                        "This column is not known; it is kept but not used.",
                        nearestColumn(column, table.schema)));
            }
        }
    }

    private static String nearestColumn(String column, Schema schema) {
        String near = Nearest.to(column, schema.columns());
        return near.isEmpty() ? "" : "Maybe " + near + " is meant.";
    }

    private void readRow(CsvRecord line, String shown, Table table) {
        int columns = table.columns().size();
        String[] cells = new String[columns];
        boolean blank = true;
        for (int c = 0; c < columns; c++) {
            cells[c] = c < line.getFieldCount() ? line.getField(c).strip() : "";
            blank &= cells[c].isEmpty();
        }
        int number = (int) line.getStartingLineNumber();
        for (int c = columns; c < line.getFieldCount(); c++) {
            if (!line.getField(c).isBlank()) {
                issues.problem(new Issue(
                        shown,
                        number,
                        "",
                        "extra_cell",
                        "The line has more cells than the header has columns.",
                        "Maybe a text with a comma in it needs quotes, or a decimal comma should be a point."));
                break;
            }
        }
        if (!blank) {
            table.rows.add(new Row(shown, number, table, cells));
        }
    }
}
