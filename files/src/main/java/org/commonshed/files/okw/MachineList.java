package org.commonshed.files.okw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.world.Point;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * A list of machines in workshops: one row a machine, {@code name, brand, slug, class_1, lab, city, county, country_code,
 * latitude, longitude}, as the Internet of Production Alliance publishes it.
 */
final class MachineList {
    static final String[] COLUMNS = {"name", "brand", "slug", "class_1", "lab"};
    private static final String SOURCE =
            "Internet of Production Alliance, Open Know Where; machine entries from " + "fablabs.io (CC BY-SA 4.0)";

    private final Vocabulary vocabulary;
    private final ModelBook models;
    private final Findings findings;
    private final Map<String, List<Sheet.Row>> labs = new LinkedHashMap<>();
    private final Map<String, Integer> untold = new TreeMap<>();

    MachineList(Vocabulary vocabulary, ModelBook models, Findings findings) {
        this.vocabulary = vocabulary;
        this.models = models;
        this.findings = findings;
    }

    List<Facility> read(Sheet sheet) {
        for (Sheet.Row row : sheet.rows) {
            String slug = row.get("slug");
            if (slug.isEmpty()) {
                findings.problem(
                        row.line(),
                        "slug",
                        "missing_cell",
                        Said.of("okw:machine.no_lab"),
                        Said.of("okw:machine.no_lab.mend"));
            } else {
                labs.computeIfAbsent(slug, key -> new ArrayList<>()).add(row);
            }
        }
        List<Facility> facilities = new ArrayList<>();
        labs.forEach((slug, rows) -> facilities.add(facility(slug, rows)));
        untold.forEach((name, count) -> findings.hint(
                0,
                "class_1",
                "untold_process",
                Said.of("okw:untold_process", count, name),
                Said.of("okw:untold_process.mend")));
        return facilities;
    }

    private Facility facility(String slug, List<Sheet.Row> rows) {
        List<Machine> machines = new ArrayList<>();
        for (Sheet.Row row : rows) {
            Machine machine = machine(row, "m" + (machines.size() + 1));
            if (machine != null) {
                machines.add(machine);
            }
        }
        Sheet.Row first = rows.get(0);
        String name = first.get("lab").isEmpty() ? slug : first.get("lab");
        return Facility.of(slug, name, point(first), machines, SOURCE);
    }

    private @Nullable Point point(Sheet.Row row) {
        String lat = row.get("latitude");
        String lon = row.get("longitude");
        if (lat.isEmpty() && lon.isEmpty()) {
            return null;
        }
        Point point = Cells.point(Cells.number(lat), Cells.number(lon));
        if (point == null) {
            Said sentence = Said.of("okw:bad_point", lat + ", " + lon);
            findings.problem(row.line(), "latitude", "bad_place", sentence, Said.of("okw:bad_point.mend"));
        }
        return point;
    }

    private @Nullable Machine machine(Sheet.Row row, String id) {
        String name = row.get("name").replace("\u00AD", "").replaceAll("\\s+", " ");
        String brand = row.get("brand");
        Optional<MachineModel> model = models.find(brand, name);
        String process = vocabulary
                .findProcess(row.get("class_1"))
                .or(() -> model.map(MachineModel::process))
                .orElse("");
        if (process.isEmpty()) {
            untold.merge(row.get("class_1"), 1, Integer::sum);
            return null;
        }
        Machine plain = new Machine(
                id, name, process, 1, null, List.of(), false, null, null, Double.NaN, Double.NaN, Set.of("count"));
        return Filling.byModel(plain, model, vocabulary);
    }
}
