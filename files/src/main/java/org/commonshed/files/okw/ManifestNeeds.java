package org.commonshed.files.okw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonshed.engine.infer.Inference;
import org.commonshed.engine.infer.Proposals;
import org.commonshed.engine.match.Box;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.match.Requirement;
import org.commonshed.files.okh.DesignClues;
import org.commonshed.files.okh.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest of Open Know-How asks of makers: the processes that it or its parts state; where it states none, those
 * that its words lead to, with a hint that says so, as a person has to confirm them.
 */
final class ManifestNeeds {
    private static final String TSDC = "TsDC:";
    private static final double GRAMS = 1000;

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Set<String> names = new HashSet<>();
    private final List<Requirement> parts = new ArrayList<>();

    ManifestNeeds(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** Null with a problem noted where no process is stated and none can be read from the words. */
    @Nullable
    Design design(Manifest manifest) {
        Manifest.Making making = manifest.making();
        for (Manifest.Part part : making.parts()) {
            for (String process : processes(part.processes(), part.tsdc())) {
                add(part.name(), process, part.size(), part.material(), part.mass());
            }
        }
        String name = manifest.about().name();
        if (parts.isEmpty()) {
            String material =
                    making.materials().size() == 1 ? making.materials().get(0).name() : "";
            for (String process : processes(making.processes(), making.tsdc())) {
                add(name, process, making.size(), material, making.mass());
            }
        }
        if (parts.isEmpty()) {
            proposed(manifest);
        }
        if (parts.isEmpty()) {
            findings.problem(
                    0,
                    "",
                    "no_process",
                    "The design names no process, and its words lead to none.",
                    "Say which: " + "a small file with a process is enough, see docs/reference/matching.md.");
            return null;
        }
        return new Design(name, parts);
    }

    private List<String> processes(List<String> stated, List<String> codes) {
        List<String> known = new ArrayList<>();
        Stream.concat(stated.stream(), codes.stream().map(code -> TSDC + code)).forEach(word -> {
            Optional<String> process = vocabulary.findProcess(word);
            if (process.isEmpty()) {
                String sentence = Findings.quote(word) + " is no process that we know.";
                findings.hint(0, "", "unknown_process", sentence, "It is not asked of makers.");
            }
            process.filter(id -> !known.contains(id)).ifPresent(known::add);
        });
        return known;
    }

    private void proposed(Manifest manifest) {
        Proposals proposals = new Inference(vocabulary.taxonomy()).propose(DesignClues.of(manifest, List.of()));
        for (Proposals.Proposal proposal : proposals.processes()) {
            if (proposal.confidence() >= Inference.ENOUGH) {
                String words = proposal.evidence().get(0).words();
                findings.hint(
                        0,
                        "",
                        "proposed_process",
                        "Not stated: " + proposal.id() + ", from the words " + Findings.quote(words) + ".",
                        "Confirm it, or say which process it is.");
                add(manifest.about().name(), proposal.id(), manifest.making().size(), "", Optional.empty());
            }
        }
    }

    private void add(
            String name, String process, Optional<Manifest.Size> size, String material, Optional<Manifest.Mass> mass) {
        String own = name.isBlank() ? "piece" : name.strip();
        String unique = own;
        for (int i = 2; !names.add(unique); i++) {
            unique = own + " (" + i + ")";
        }
        Box box = size.map(s -> new Box(s.width_mm(), s.depth_mm(), s.height_mm()))
                .orElse(null);
        String known =
                material.isBlank() ? null : vocabulary.findMaterial(material).orElse(null);
        if (known == null && !material.isBlank()) {
            String sentence = Findings.quote(material) + " is no material that we know.";
            findings.hint(0, "", "unknown_material", sentence, "It is not asked of makers.");
        }
        double kg = mass.map(m -> m.grams() / GRAMS).orElse(Double.NaN);
        parts.add(new Requirement(unique, process, box, known, Double.NaN, null, 1, null, kg, Set.of()));
    }
}
