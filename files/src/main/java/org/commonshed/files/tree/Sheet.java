package org.commonshed.files.tree;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.commonshed.files.world.Foreign;
import org.commonshed.files.world.FormulaCells;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** A table of somebody else's, or of ours, as rows of cells with the lines they stand on. */
public final class Sheet {
    /** One row; a column that is not there is empty. */
    public record Row(int line, Map<String, String> cells) {
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private static final int HEAD = 4096;

    public final List<String> columns = new ArrayList<>();
    public final List<Row> rows = new ArrayList<>();

    /** The text of a file within limits, unpacked where it is packed; null with a problem noted. */
    public static @Nullable String text(Path file, ReadingLimits limits, Findings findings) {
        try {
            byte[] bytes = bytes(file, limits, findings);
            if (bytes == null) {
                return null;
            }
            Optional<Said> kind = Foreign.findKind(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)));
            if (kind.isPresent() && bytes.length > 0) {
                findings.problem(0, "", "not_text", Said.of("not_text.foreign", kind.get()), Said.of("another_file"));
                return null;
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            findings.problem(0, "", "not_utf8", Said.of("encoding"), Said.of("encoding.mend"));
        } catch (NoSuchFileException e) {
            findings.problem(0, "", "missing_file", Said.of("missing_file"), Said.of("missing_file.mend"));
        } catch (IOException e) {
            Said why = Files.isDirectory(file) ? Said.of("tree:folder") : Said.of("tree:unreadable");
            findings.problem(0, "", "unreadable_file", why, Said.of("unreadable.name"));
        }
        return null;
    }

    private static byte @Nullable [] bytes(Path file, ReadingLimits limits, Findings findings) throws IOException {
        boolean isPacked = file.toString().endsWith(".gz");
        int most = (int) Math.min(limits.bytes(), Integer.MAX_VALUE - 16);
        try (var raw = Files.newInputStream(file);
                var in = isPacked ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                Said sentence = Said.of("too_large.holds", limits.size());
                findings.problem(0, "", "too_large", sentence, Said.of("it_is_another.or"));
                return null;
            }
            return bytes;
        }
    }

    /** Cells trimmed, names of columns in lower case; null with a problem noted. */
    public static @Nullable Sheet parse(String text, ReadingLimits limits, Findings findings) {
        Sheet sheet = new Sheet();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(CommentStrategy.SKIP)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord record : reader) {
                if (sheet.columns.isEmpty()) {
                    record.getFields()
                            .forEach(name -> sheet.columns.add(name.strip().toLowerCase(Locale.ROOT)));
                } else if (sheet.rows.size() >= limits.rowsPerTable()) {
                    Said sentence = Said.of("too_many_rows", limits.rowsPerTable());
                    findings.problem(0, "", "too_many_rows", sentence, Said.of("it_is_another.or"));
                    return null;
                } else {
                    sheet.add(record);
                }
            }
            return sheet;
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            findings.problem(0, "", "not_a_table", Said.of("not_a_table"), Said.of("not_a_table.mend"));
            return null;
        }
    }

    /** Found from the header: the first line that is not a comment. */
    private static char separator(String text) {
        String head = text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .findFirst()
                .orElse("");
        return head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
    }

    private void add(CsvRecord record) {
        Map<String, String> cells = new HashMap<>();
        boolean hasAny = false;
        for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
            String cell = FormulaCells.plain(record.getField(i).strip());
            cells.putIfAbsent(columns.get(i), cell);
            hasAny |= !cell.isEmpty();
        }
        if (hasAny) {
            rows.add(new Row((int) record.getStartingLineNumber(), cells));
        }
    }

    public boolean has(String... names) {
        return columns.containsAll(List.of(names));
    }
}
