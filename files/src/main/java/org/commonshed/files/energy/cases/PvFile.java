package org.commonshed.files.energy.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.sun.PvSystem;
import org.commonshed.engine.energy.sun.WeatherYear;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;

/** The roofs of an energy case: its sources whose power comes from {@code pv}. Of the case nothing else has to be there. */
public final class PvFile {
    /** A roof, its weather, and whether its size is given; else it has 1 kW. */
    public record Roof(String id, PvSystem system, WeatherYear weather, boolean isSized) {}

    /** Roofs, or why there are none. */
    public record Read(List<Roof> roofs, List<Issue> problems, List<Issue> hints) {
        public Read {
            roofs = List.copyOf(roofs);
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }
    }

    private PvFile() {}

    /** Reads the roofs of a case and the weather files it names. */
    public static Read read(Path file) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        Object root = Trees.read(file, CaseFile.LIMITS, findings);
        List<Roof> roofs = root instanceof Part part ? roofs(part, new PvReading(file, findings)) : List.of();
        if (roofs.isEmpty() && findings.problems().isEmpty()) {
            findings.problem(1, "sources", "no_pv", Said.of("energy:no_pv"), Said.of("energy:no_pv.mend"));
        }
        boolean isSound = findings.problems().isEmpty();
        return new Read(isSound ? roofs : List.of(), findings.problems(), findings.hints());
    }

    private static List<Roof> roofs(Part root, PvReading reading) {
        List<Roof> roofs = new ArrayList<>();
        for (Part source : root.objects("sources")) {
            Part yield = source.values.get("kw_per_kw") instanceof Part part ? part : null;
            Part pv = yield == null ? null : yield.object("pv");
            if (pv == null) {
                continue;
            }
            Size size = Money.size(source, "kw");
            double kw = size.least() > 0 ? size.least() : 1;
            PvSystem system = reading.system(pv, kw);
            WeatherYear weather = reading.weather(pv);
            if (system != null && weather != null) {
                String id = source.text("id").isEmpty() ? "pv " + (roofs.size() + 1) : source.text("id");
                roofs.add(new Roof(id, system, weather, size.least() > 0));
            }
        }
        return roofs;
    }
}
