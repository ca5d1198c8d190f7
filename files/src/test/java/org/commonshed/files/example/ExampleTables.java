package org.commonshed.files.example;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Tables of an example or of the catalogue as they stand in their files, read plainly: rows of words. */
final class ExampleTables {
    private ExampleTables() {}

    /** The root of the repository, from wherever the tests run. */
    static Path root() {
        return Files.isDirectory(Path.of("examples")) ? Path.of(".") : Path.of("..");
    }

    static Path pioneerValley() {
        return root().resolve("examples").resolve("pioneer-valley");
    }

    static Path catalogue() {
        return root().resolve("catalogue");
    }

    static List<Map<String, String>> rows(Path folder, String table) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(table + ".csv"))) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
