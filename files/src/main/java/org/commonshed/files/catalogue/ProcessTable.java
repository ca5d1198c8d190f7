package org.commonshed.files.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Taxonomy;

/** Reads {@code processes.csv} of the catalogue. */
public final class ProcessTable {
    private ProcessTable() {}

    /** @param folder of the catalogue */
    public static Taxonomy read(Path folder) throws IOException {
        return new Taxonomy(CatalogueRows.read(folder, "processes").stream()
                .map(ProcessTable::process)
                .toList());
    }

    private static Process process(NamedCsvRecord row) {
        return new Process(
                row.getField("id"),
                CatalogueRows.words(row.getField("parents"), " +"),
                row.getField("label"),
                CatalogueRows.words(row.getField("names"), ";"),
                row.getField("by_hand").equals("yes"),
                CatalogueRows.words(row.getField("materials"), " +"));
    }
}
