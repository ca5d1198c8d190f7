package org.commonshed.files.energy.cases;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.commonshed.engine.energy.layers.LayeredCase;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.Issue;

/** Cases of layers as JSON or YAML, described in docs/reference/energy-layers.md. */
public final class LayeredFile {
    private LayeredFile() {}

    /** A case, or why there is none. */
    public record Read(Optional<LayeredCase> layeredCase, List<Issue> problems, List<Issue> hints) {
        public Read {
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }
    }

    /** Reads a case and the tables it names, which lie beside it. */
    public static Read read(Path file) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        Object root = Trees.read(file, CaseFile.LIMITS, findings);
        LayeredCase layered = null;
        if (root instanceof Part part && part.has("layer")) {
            layered = new LayeredReading(part, new Tables(file, findings)).layeredCase();
        } else if (findings.problems().isEmpty()) {
            String mend = "It has a layer and a grid; see docs/reference/energy-layers.md.";
            findings.problem(1, "", "not_a_case", "This is no case of layers.", mend);
        }
        List<Issue> problems = List.copyOf(new LinkedHashSet<>(findings.problems()));
        List<Issue> hints = List.copyOf(new LinkedHashSet<>(findings.hints()));
        return new Read(problems.isEmpty() ? Optional.ofNullable(layered) : Optional.empty(), problems, hints);
    }
}
