package org.commonshed.files.energy.cases;

import java.nio.file.Path;
import org.commonshed.engine.energy.layers.LayeredCase;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.tree.Read;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.Said;

/** Cases of layers as JSON or YAML, described in docs/reference/energy-layers.md. */
public final class LayeredFile {
    private LayeredFile() {}

    /** Reads a case and the tables it names, which lie beside it. */
    public static Read<LayeredCase> read(Path file) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        Object root = Trees.read(file, CaseFile.LIMITS, findings);
        LayeredCase layered = null;
        if (root instanceof Part part && part.has("layer")) {
            layered = new LayeredReading(part, new Tables(file, findings)).layeredCase();
        } else if (findings.problems().isEmpty()) {
            Said mend = Said.of("energy:not_a_case.mend.layers");
            findings.problem(1, "", "not_a_case", Said.of("energy:not_a_case.layers"), mend);
        }
        return Read.once(layered, findings);
    }
}
