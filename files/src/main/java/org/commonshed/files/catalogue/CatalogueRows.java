package org.commonshed.files.catalogue;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Tables of the shipped catalogue, which are sound, as rows. */
public final class CatalogueRows {
    private CatalogueRows() {}

    /**
     * All rows of a table.
     *
     * @param folder of the catalogue
     * @param table name of the file without {@code .csv}
     */
    public static List<NamedCsvRecord> read(Path folder, String table) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(folder.resolve(table + ".csv"))) {
            return reader.stream().toList();
        }
    }

    /** What stands between separators, without blanks around it. */
    public static List<String> words(String cell, String separator) {
        return Arrays.stream(cell.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
