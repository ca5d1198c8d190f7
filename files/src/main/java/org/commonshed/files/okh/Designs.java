package org.commonshed.files.okh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonshed.engine.design.Likeness;
import org.commonshed.engine.design.Lineage;
import org.commonshed.engine.design.Lineage.Descent;
import org.commonshed.engine.infer.Inference;
import org.commonshed.engine.infer.Proposals;
import org.commonshed.engine.infer.Proposals.Proposal;

/** Manifests together with what follows from them: bills of materials, proposals, who descends from whom. */
public record Designs(List<Design> all) {
    public Designs {
        all = List.copyOf(all);
    }

    /**
     * One design.
     *
     * @param bom of all bills of materials that lie beside its manifest; empty where none does
     * @param proposals what it seems to need, for a person to confirm
     */
    public record Design(Manifest manifest, Optional<Bom> bom, Proposals proposals) {
        /** What tells it apart from all others of the same reading. */
        public String key() {
            return manifest.origin().file();
        }
    }

    public static Designs of(ManifestBook book, Inference inference) {
        return new Designs(book.manifests().stream()
                .map(manifest -> {
                    Optional<Bom> bom = bom(manifest, book.shelf());
                    List<Bom.Line> lines = bom.map(Bom::lines).orElse(List.of());
                    return new Design(manifest, bom, inference.propose(DesignClues.of(manifest, lines)));
                })
                .toList());
    }

    private static Optional<Bom> bom(Manifest manifest, ManifestBook.Shelf shelf) {
        for (Manifest.Document document : manifest.documents()) {
            Optional<String> text = document.kind().equals("bom")
                    ? shelf.find(manifest.origin().file(), document.path())
                    : Optional.empty();
            if (text.isPresent()) {
                return Optional.of(BomReader.read(document.path(), text.get()));
            }
        }
        return Optional.empty();
    }

    /** Forks and variants. */
    public Lineage descent() {
        return lineage(design -> Map.of(
                Descent.FORK, design.manifest().links().forkOf(),
                Descent.VARIANT, design.manifest().links().variantOf()));
    }

    /** Which design is a part of which: an edge leads from a design to its part. */
    public Lineage parts() {
        return lineage(design -> {
            List<String> parts = new ArrayList<>();
            design.manifest().making().parts().forEach(part -> parts.add(within(design, part.manifest())));
            design.bom().ifPresent(bom -> bom.lines().forEach(line -> parts.add(within(design, line.design()))));
            return Map.of(
                    Descent.PART,
                    parts.stream().filter(each -> !each.isBlank()).distinct().toList());
        });
    }

    private Lineage lineage(Function<Design, Map<Descent, List<String>>> parents) {
        return Lineage.of(all.stream()
                .map(design -> new Lineage.Entry(
                        design.key(), List.of(design.manifest().links().repo(), design.key()), parents.apply(design)))
                .toList());
    }

    /** A path beside the manifest, from the top of what was read; an address stays as it is. */
    private static String within(Design design, String path) {
        return path.isBlank() || path.contains("://")
                ? path
                : ManifestBook.Shelf.resolved(design.key(), path).orElse(path);
    }

    /** Which designs are like each other. */
    public Likeness likeness() {
        return new Likeness(all.stream()
                .map(design -> {
                    List<String> features = new ArrayList<>();
                    design.proposals().processes().stream()
                            .map(Proposal::id)
                            .forEach(id -> features.add("process:" + id));
                    design.proposals().materials().stream()
                            .map(Proposal::id)
                            .forEach(id -> features.add("material:" + id));
                    design.manifest().making().parts().forEach(part -> features.add("part:" + part.name()));
                    design.bom().ifPresent(bom -> bom.lines().forEach(line -> features.add("part:" + line.name())));
                    return new Likeness.Described(
                            design.key(),
                            design.manifest().about().name(),
                            design.manifest().about().function(),
                            features);
                })
                .toList());
    }
}
