package org.commonshed.files.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The shipped catalogue as it stands in its files, read plainly: rows of words. */
final class CatalogueTables {
    private final Path folder;

    CatalogueTables() {
        folder = Files.isDirectory(Path.of("catalogue")) ? Path.of("catalogue") : Path.of("..", "catalogue");
    }

    List<Map<String, String>> rows(String table) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(table + ".csv"))) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> ids(String table, String column) {
        Set<String> ids = new TreeSet<>();
        for (Map<String, String> row : rows(table)) {
            ids.add(row.get(column));
        }
        return ids;
    }

    Map<String, Double> numbers(String table, String key, String column) {
        Map<String, Double> numbers = new TreeMap<>();
        for (Map<String, String> row : rows(table)) {
            if (!row.get(column).isEmpty()) {
                numbers.put(row.get(key), number(row, column));
            }
        }
        return numbers;
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** Amount of a line over all months of its offset. */
    static double total(Map<String, String> line) {
        String[] ends = line.get("offset").split("-");
        int months = Integer.parseInt(ends[ends.length - 1]) - Integer.parseInt(ends[0]) + 1;
        return number(line, "amount") * months;
    }
}
