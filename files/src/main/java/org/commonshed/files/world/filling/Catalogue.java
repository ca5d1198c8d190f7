package org.commonshed.files.world.filling;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;
import org.commonshed.files.world.Schema;
import org.commonshed.files.world.Table;
import org.commonshed.files.world.reading.TableReader;

/** The catalogue as tables: what a kind of actor typically can, has, keeps and needs. */
public final class Catalogue {
    final Map<String, Table> tables = new LinkedHashMap<>();
    final Map<String, Row> kinds = new HashMap<>();

    private Catalogue() {}

    public static Catalogue read(Path folder, Issues issues, ReadingLimits limits) {
        Catalogue catalogue = new Catalogue();
        Issues own = new Issues();
        TableReader reader = new TableReader(own, limits);
        List<Schema> schemas = new ArrayList<>();
        for (String shared : List.of("products", "recipes", "recipe_lines", "outside")) {
            schemas.add(Schema.TABLES.get(shared));
        }
        schemas.addAll(Schema.CATALOGUE_TABLES.values());
        for (Schema schema : schemas) {
            Path file = folder.resolve(schema.name() + ".csv");
            if (!Files.isRegularFile(file)) {
                issues.problem(
                        "catalogue/" + schema.name() + ".csv",
                        "no_catalogue",
                        Said.of("no_catalogue", file),
                        Said.of("no_catalogue.mend"));
                catalogue.tables.put(schema.name(), new Table(schema));
            } else {
                catalogue.tables.put(schema.name(), reader.read(file, "catalogue/" + schema.name() + ".csv", schema));
            }
        }
        own.problems().forEach(issues::problem);
        catalogue.table("kinds").rows.forEach(r -> catalogue.kinds.put(r.get("id"), r));
        return catalogue;
    }

    Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("the catalogue has no table " + name);
        }
        return table;
    }
}
