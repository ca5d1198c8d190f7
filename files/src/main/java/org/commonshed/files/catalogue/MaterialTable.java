package org.commonshed.files.catalogue;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import org.commonshed.engine.match.Materials;

/** Reads {@code materials.csv} of the catalogue. */
public final class MaterialTable {
    private MaterialTable() {}

    /** @param folder of the catalogue */
    public static Materials read(Path folder) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(folder.resolve("materials.csv"))) {
            return new Materials(reader.stream().map(MaterialTable::material).toList());
        }
    }

    private static Materials.Material material(NamedCsvRecord row) {
        String price = row.getField("usd_per_kg");
        return new Materials.Material(
                row.getField("id"),
                ProcessTable.words(row.getField("parents"), " +"),
                row.getField("label"),
                ProcessTable.words(row.getField("names"), ";"),
                price.isEmpty() ? Double.NaN : Double.parseDouble(price));
    }
}
