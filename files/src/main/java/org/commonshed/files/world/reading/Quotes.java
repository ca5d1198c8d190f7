package org.commonshed.files.world.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Foreign;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;
import org.commonshed.files.world.Table;

/** Quotes of a table that do not end where they should: such a one swallows the lines below it into one cell. */
final class Quotes {
    private static final Pattern RECORD_LINE = Pattern.compile("record starting at line (\\d+)");
    private static final int LONGEST_LINE = 1 << 16;

    private Quotes() {}

    static Issue open(String file, int line, String column) {
        return new Issue(
                file,
                line,
                column,
                "quote_open",
                column.isEmpty() ? Said.of("quote_open") : Said.of("quote_open.lines"),
                Said.of("quote_open.mend"));
    }

    /** A quote that closes where its cell goes on. */
    static Issue broken(String file, int line) {
        return new Issue(file, line, "", "quote_open", Said.of("quote_open.cell"), Said.of("quote_open.cell.mend"));
    }

    /** Whether reading broke off at a quote, not at a line that is too long. */
    static boolean mayBeBroken(Exception e) {
        return e instanceof CsvParseException && String.valueOf(e.getMessage()).contains("closing quote");
    }

    /** The line in which the record begins that could not be read. */
    static int line(Exception e, int orElse) {
        Matcher line = RECORD_LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : orElse;
    }

    /** The column in which a cell goes on over several lines, though it holds no free text; empty when there is none. */
    static String findSpanned(Table table, String[] cells) {
        for (int c = 0; c < cells.length; c++) {
            String column = table.columns().get(c);
            boolean isText = !table.schema.columns().contains(column)
                    || table.schema.getColumn(column).kind() == Column.Kind.TEXT;
            if (!isText && cells[c].indexOf('\n') >= 0) {
                return column;
            }
        }
        return "";
    }

    /**
     * Whether the last quote of a file is never closed.
     *
     * @param spansLines whether the last record goes on over several lines
     */
    static boolean isOneOpen(Path file, char separator, boolean spansLines) throws IOException {
        if (Foreign.count(file, '"') % 2 == 0) {
            return false;
        }
        String last = lastLine(file);
        Pattern begun = Pattern.compile("(^|" + separator + ")\\s*\"[^\"]*$");
        return spansLines || begun.matcher(last).find();
    }

    private static String lastLine(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, in.length() - LONGEST_LINE));
            byte[] tail = new byte[(int) Math.min(in.length(), LONGEST_LINE)];
            in.readFully(tail);
            String text = new String(tail, StandardCharsets.UTF_8).stripTrailing();
            return text.substring(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
        }
    }
}
