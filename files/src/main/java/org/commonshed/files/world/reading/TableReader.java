package org.commonshed.files.world.reading;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
import java.util.Optional;
import java.util.Set;
import org.commonshed.files.world.Foreign;
import org.commonshed.files.world.FormulaCells;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Nearest;
import org.commonshed.files.world.Patience;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;
import org.commonshed.files.world.Schema;
import org.commonshed.files.world.Table;

/** Reads one table in a stream: comma or semicolon as the header line has it, comments left out, cells trimmed. */
public final class TableReader {
    private static final int PEEK = 4096;
    private static final int LINES_PER_LOOK = 100; // at the clock
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Columns that any table may have. */
    private static final Set<String> EVERYWHERE = Set.of("delete", "source", "status", "note", Table.ASSUMED);

    private final Issues issues;
    private final ReadingLimits limits;
    private final Patience patience;

    /** All tables that it reads share the time that there is. */
    public TableReader(Issues issues, ReadingLimits limits) {
        this.issues = issues;
        this.limits = limits;
        this.patience = Patience.of(limits.time());
    }

    /** Reads the file; {@code shown} is how it is named to people. What cannot be read is a problem. */
    public Table read(Path file, String shown, Schema schema) {
        Table table = new Table(schema);
        table.stated = true;
        Progress progress = new Progress();
        try {
            byte[] head = head(file);
            Optional<Said> foreign = Foreign.findKind(head);
            if (foreign.isEmpty()) {
                char separator = separator(head);
                rows(file, shown, table, separator, progress);
                if (!table.isBroken && Quotes.isOneOpen(file, separator, progress.spansLines)) {
                    table.isBroken = true;
                    table.rows.removeIf(row -> row.line == progress.line);
                    issues.problem(Quotes.open(shown, progress.line, ""));
                }
            } else {
                table.isBroken = true;
                issues.problem(
                        shown,
                        "not_a_table",
                        Said.of("not_a_table.foreign", foreign.get()),
                        Said.of("not_a_table.foreign.mend"));
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            table.isBroken = true;
            issues.problem(unreadable(file, shown, progress, e));
        }
        return table;
    }

    /** How far the reading came, to say where it broke off. */
    private static final class Progress {
        private static final int MOST_COLUMNS = 256;

        int line = 1;
        long records;
        boolean spansLines; // the last record
        private final String[] above = new String[MOST_COLUMNS]; // the last cell of each column

        /** The same text as in the row above is kept once. */
        String shared(int column, String cell) {
            if (column >= MOST_COLUMNS) {
                return cell;
            }
            if (!cell.equals(above[column])) {
                above[column] = cell;
            }
            return above[column];
        }
    }

    private Issue unreadable(Path file, String shown, Progress progress, Exception e) {
        if (isCoding(e)) {
            return new Issue(
                    shown, Foreign.badLine(file), "", "encoding", Said.of("encoding"), Said.of("encoding.csv"));
        }
        if (e instanceof CsvParseException) {
            return Quotes.mayBeBroken(e)
                    ? Quotes.broken(shown, Quotes.line(e, progress.line + 1))
                    : new Issue(
                            shown,
                            progress.line,
                            "",
                            "line_too_long",
                            Said.of("line_too_long", limits.lineLength()),
                            Said.of("line_too_long.mend"));
        }
        return new Issue(shown, 0, "", "unreadable", Said.of("unreadable"), Said.of("unreadable.open"));
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
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PEEK);
        }
    }

    /** Found from the header: the first line that is not a comment. */
    private static char separator(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).replace(String.valueOf(BYTE_ORDER_MARK), "");
        for (String line : text.split("\r?\n|\r")) {
            if (!line.startsWith("#") && !line.isBlank()) {
                return count(line, ';') > count(line, ',') ? ';' : ',';
            }
        }
        return ',';
    }

    private static long count(String line, char sought) {
        return line.chars().filter(c -> c == sought).count();
    }

    private static Reader open(Path file) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private void rows(Path file, String shown, Table table, char separator, Progress progress) throws IOException {
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.READ)
                .commentCharacter('#')
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(Math.max(limits.lineLength(), PEEK));
        boolean header = false;
        try (Reader text = open(file);
                CsvReader<CsvRecord> reader = builder.ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                progress.line = (int) line.getStartingLineNumber();
                if (progress.records++ % LINES_PER_LOOK == 0 && isOver(shown, table, progress)) {
                    return;
                }
                if (line.isComment()) {
                    table.hadComments = true;
                } else if (!header) {
                    header = true;
                    table.headerLine = progress.line;
                    if (!readHeader(line.getFields(), shown, table)) {
                        return;
                    }
                } else if (!readRow(line, shown, table, progress)) {
                    return;
                }
            }
        }
        if (!header) {
            table.isBroken = true;
            issues.problem(
                    shown,
                    "no_header",
                    Said.of("empty_file"),
                    Said.of("no_header.mend", String.join(",", table.schema.columns())));
        }
    }

    /** Whether the time is over, for which there is a problem then. */
    private boolean isOver(String shown, Table table, Progress progress) {
        if (!patience.isOver()) {
            return false;
        }
        table.isBroken = true;
        issues.problem(new Issue(
                shown,
                progress.line,
                "",
                "too_slow",
                Said.of("too_slow", patience.seconds()),
                Said.of("too_slow.mend")));
        return true;
    }

    /** False when no row below can be read by it, for which there is a problem then. */
    private boolean readHeader(List<String> fields, String shown, Table table) {
        Set<String> seen = new HashSet<>();
        String twice = "";
        for (String field : fields) {
            String column = field.strip();
            if (!seen.add(column) && !column.isEmpty()) {
                twice = column;
            }
            table.appendColumn(column);
            if (!table.schema.columns().contains(column) && !column.isEmpty() && !EVERYWHERE.contains(column)) {
                String near = Nearest.to(column, table.schema.columns());
                issues.hint(new Issue(
                        shown,
                        table.headerLine,
                        column,
                        "unknown_column",
                        Said.of("unknown_column", column),
                        near.isEmpty() ? Said.NOTHING : Said.of("meant", near)));
            }
        }
        if (twice.isEmpty()) {
            return true;
        }
        List<String> missing =
                table.schema.must().stream().filter(c -> !seen.contains(c)).toList();
        issues.problem(new Issue(
                shown,
                table.headerLine,
                twice,
                "column_twice",
                Said.of("column_twice", twice),
                missing.isEmpty() ? Said.of("one_out") : Said.of("column_twice.meant", missing.get(0))));
        table.isBroken = true;
        table.hasSoundHeader = false;
        return false;
    }

    /** Adds a row; false when the table is over a limit, for which there is a problem then. */
    private boolean readRow(CsvRecord line, String shown, Table table, Progress progress) {
        if (table.rows.size() >= limits.rowsPerTable()) {
            table.isBroken = true;
            issues.problem(new Issue(
                    shown,
                    progress.line,
                    "",
                    "too_many_rows",
                    Said.of("too_many_rows.table", limits.rowsPerTable()),
                    Said.of("too_many_rows.table.mend")));
            return false;
        }
        progress.spansLines = false;
        int columns = table.columns().size();
        String[] cells = new String[columns];
        boolean blank = true;
        int length = 0;
        for (int c = 0; c < line.getFieldCount(); c++) {
            String raw = line.getField(c);
            String cell = raw.strip();
            length += cell.length() + 1;
            progress.spansLines |= raw.indexOf('\n') >= 0;
            blank &= cell.isEmpty();
            if (c < columns) {
                cells[c] = progress.shared(c, FormulaCells.plain(cell));
            } else if (!cell.isEmpty()) {
                extraCell(shown, progress.line);
            }
        }
        for (int c = line.getFieldCount(); c < columns; c++) {
            cells[c] = "";
        }
        if (length > limits.lineLength()) {
            throw new CsvParseException("a line of " + length + " characters");
        }
        String spanned = progress.spansLines ? Quotes.findSpanned(table, cells) : "";
        if (!spanned.isEmpty()) {
            table.isBroken = true;
            issues.problem(Quotes.open(shown, progress.line, spanned));
        } else if (!blank) {
            Row row = new Row(shown, progress.line, table, cells);
            row.assumed = row.get(Table.ASSUMED).equalsIgnoreCase("true");
            table.rows.add(row);
        }
        return true;
    }

    private void extraCell(String shown, int line) {
        issues.problem(new Issue(shown, line, "", "extra_cell", Said.of("extra_cell"), Said.of("extra_cell.mend")));
    }
}
