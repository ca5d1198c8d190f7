package org.commonshed.files.energy.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Scenario;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.tree.Read;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Energy cases as JSON or YAML, described in docs/reference/energy-case.md. */
public final class CaseFile {
    static final ReadingLimits LIMITS = new ReadingLimits(64L << 20, 600_000, 65_536, 100);
    private static final int MOST_SCENARIOS = 50;
    private static final double EXACT = 1e-6;

    private final Path file;
    private final Part root;

    private CaseFile(Path file, Part root) {
        this.file = file;
        this.root = root;
    }

    /** Reads a case and the tables it names, which lie beside it. */
    public static Read<EnergyCase> read(Path file) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        Object root = Trees.read(file, LIMITS, findings);
        EnergyCase energy = null;
        if (root instanceof Part part) {
            energy = new CaseFile(file, part).energyCase();
        } else if (findings.problems().isEmpty()) {
            Said mend = Said.of("energy:not_a_case.mend.energy");
            findings.problem(1, "", "not_a_case", Said.of("energy:not_a_case.energy"), mend);
        }
        return Read.once(energy, findings);
    }

    private @Nullable EnergyCase energyCase() {
        Tables tables = new Tables(file, root.findings);
        EnergyCase base = new CaseReading(root, tables, Map.of()).energyCase();
        List<Scenario> scenarios = new ArrayList<>();
        List<Part> parts = root.objects("scenarios");
        if (parts.size() > MOST_SCENARIOS) {
            Said sentence = Said.of("energy:too_many.scenarios", MOST_SCENARIOS);
            root.problem("scenarios", "too_many", sentence, Said.of("energy:too_many.mend.join"));
            return base;
        }
        for (Part part : parts) {
            Part replace = part.object("replace");
            Map<String, Part> others = SeriesReading.named(replace);
            others.keySet().stream().filter(name -> !knows(name)).forEach(name -> replaceUnknown(part, name));
            EnergyCase change = new CaseReading(root, tables, others).energyCase();
            if (change != null) {
                scenarios.add(
                        new Scenario(part.text("id"), part.number("probability", 0, 1, 1.0 / parts.size()), change));
            }
            part.hintAtOthers(Set.of("id", "probability", "replace", "note"));
        }
        double sum = scenarios.stream().mapToDouble(Scenario::probability).sum();
        if (!scenarios.isEmpty() && Math.abs(sum - 1) > EXACT) {
            Said sentence = Said.of("energy:bad_probability", sum);
            root.problem("scenarios", "bad_probability", sentence, Said.of("energy:bad_probability.mend"));
        }
        return base == null ? null : base.withScenarios(scenarios);
    }

    private boolean knows(String name) {
        Part series = root.object("series");
        return series != null && series.has(name);
    }

    private static void replaceUnknown(Part part, String name) {
        Said sentence = Said.of("energy:unknown_series", name);
        part.problem("replace." + name, "unknown_series", sentence, Said.of("energy:unknown_series.mend"));
    }
}
