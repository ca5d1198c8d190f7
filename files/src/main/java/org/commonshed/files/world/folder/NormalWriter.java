package org.commonshed.files.world.folder;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.FormulaCells;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Schema;
import org.commonshed.files.world.Settings;
import org.commonshed.files.world.Table;

/**
 * Writes a folder in its normalised form: comma, columns in the order of the format and then the unknown ones, rows by
 * key, no comments. Reading and writing it again gives the same bytes.
 */
final class NormalWriter {
    private static final String OUTLINES = "places.geojson";

    private final Path target;

    NormalWriter(Path target) {
        this.target = target;
    }

    /** Writes all of it beside what is there and then puts it in place, so that a full disk leaves things as they were. */
    void write(Folder folder) throws IOException {
        try {
            Files.createDirectories(target);
        } catch (FileAlreadyExistsException e) {
            throw new FileAlreadyExistsException(target.toString(), null, "a file, not a folder");
        }
        Set<String> names = names(folder);
        try {
            Files.write(part(Settings.FILE), settings(folder.settings));
            for (Table table : folder.tables.values()) {
                if (names.contains(table.file())) {
                    rows(table, part(table.file()));
                }
            }
            byte[] outlines = folder.outlines;
            if (outlines != null) {
                Files.write(part(OUTLINES), outlines);
            }
            for (String name : names) {
                move(part(name), target.resolve(name));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            for (String name : names) {
                Files.deleteIfExists(part(name));
            }
        }
        for (String name : listOurs()) {
            if (!names.contains(name)) {
                Files.delete(target.resolve(name));
            }
        }
    }

    /** The files that are written, in the order of the format. */
    Set<String> names(Folder folder) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Settings.FILE);
        folder.tables.values().stream()
                .filter(table -> table.stated || !table.rows.isEmpty())
                .forEach(table -> names.add(table.file()));
        if (folder.outlines != null) {
            names.add(OUTLINES);
        }
        return names;
    }

    /** Names of the files there that the format knows, in its order. */
    List<String> listOurs() {
        List<String> names = new ArrayList<>(List.of(Settings.FILE));
        Schema.TABLES.keySet().forEach(table -> names.add(table + ".csv"));
        names.add(OUTLINES);
        names.removeIf(name -> !Files.isRegularFile(target.resolve(name)));
        return names;
    }

    private Path part(String name) {
        return target.resolve("." + name + ".part");
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void rows(Table table, Path file) throws IOException {
        List<String> columns = new ArrayList<>(table.schema.columns());
        for (String column : table.columns()) {
            boolean ours = column.isEmpty() || column.equals("delete") || column.equals(Table.ASSUMED);
            if (!columns.contains(column) && !ours) {
                columns.add(column);
            }
        }
        if (table.rows.stream().anyMatch(row -> row.assumed)) {
            columns.add(Table.ASSUMED);
        }
        List<Row> rows = new ArrayList<>(table.rows);
        rows.sort(Comparator.comparing(Row::key).thenComparing(r -> String.join("\u0001", cells(r, columns))));
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(columns);
            for (Row row : rows) {
                writer.writeRecord(FormulaCells.guarded(cells(row, columns)));
            }
        }
    }

    private static List<String> cells(Row row, List<String> columns) {
        List<String> cells = new ArrayList<>(columns.size());
        columns.forEach(c -> cells.add(c.equals(Table.ASSUMED) ? row.assumed ? "true" : "" : row.get(c)));
        return cells;
    }

    private static byte[] settings(Settings settings) {
        StringBuilder text = new StringBuilder();
        for (String key : Settings.KEYS) {
            if (key.equals("links")) {
                links(settings, text);
            } else if (key.equals("order") && settings.values.containsKey(key)) {
                String words = settings.get(key, "").strip().replaceAll("[\\s,]+", ", ");
                text.append("order: [").append(words).append("]\n");
            } else if (settings.values.containsKey(key)) {
                text.append(key)
                        .append(": ")
                        .append(quoted(settings.get(key, "")))
                        .append('\n');
            }
        }
        new TreeMap<>(settings.values).forEach((key, value) -> {
            if (!Settings.KEYS.contains(key) && !key.contains(".")) {
                text.append(key).append(": ").append(quoted(value)).append('\n');
            }
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void links(Settings settings, StringBuilder text) {
        List<String> parts = new ArrayList<>();
        for (String key : Settings.LINK_KEYS) {
            String value = settings.get("links." + key, "");
            if (!value.isEmpty()) {
                parts.add(key + ": " + value);
            }
        }
        if (!parts.isEmpty()) {
            text.append("links: {").append(String.join(", ", parts)).append("}\n");
        }
    }

    /** A YAML scalar: plain where that is safe, else in double quotes. */
    private static String quoted(String value) {
        if (value.matches("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ._'/()-]*") && !value.endsWith(" ")) {
            return value;
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
