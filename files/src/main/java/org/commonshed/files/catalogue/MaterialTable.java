package org.commonshed.files.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import org.commonshed.engine.match.Materials;

/** Reads {@code materials.csv} of the catalogue. */
public final class MaterialTable {
    private MaterialTable() {}

    /** @param folder of the catalogue */
    public static Materials read(Path folder) throws IOException {
        return new Materials(CatalogueRows.read(folder, "materials").stream()
                .map(MaterialTable::material)
                .toList());
    }

    private static Materials.Material material(NamedCsvRecord row) {
        String price = row.getField("usd_per_kg");
        return new Materials.Material(
                row.getField("id"),
                CatalogueRows.words(row.getField("parents"), " +"),
                row.getField("label"),
                CatalogueRows.words(row.getField("names"), ";"),
                price.isEmpty() ? Double.NaN : Double.parseDouble(price));
    }
}
