package org.commonshed.files.catalogue;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Taxonomy;

/** Reads {@code processes.csv} of the catalogue. */
public final class ProcessTable {
    private ProcessTable() {}

    /** @param folder of the catalogue */
    public static Taxonomy read(Path folder) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(folder.resolve("processes.csv"))) {
            return new Taxonomy(reader.stream().map(ProcessTable::process).toList());
        }
    }

    private static Process process(NamedCsvRecord row) {
        return new Process(
                row.getField("id"),
                words(row.getField("parents"), " +"),
                row.getField("label"),
                words(row.getField("names"), ";"),
                row.getField("by_hand").equals("yes"),
                words(row.getField("materials"), " +"));
    }

    static List<String> words(String cell, String separator) {
        return Arrays.stream(cell.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
