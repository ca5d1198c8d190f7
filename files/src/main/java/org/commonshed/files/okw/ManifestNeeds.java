package org.commonshed.files.okw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonshed.engine.infer.Inference;
import org.commonshed.engine.infer.Proposals;
import org.commonshed.engine.match.Box;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.match.Requirement;
import org.commonshed.engine.match.Tolerance;
import org.commonshed.engine.match.Work;
import org.commonshed.files.okh.DesignClues;
import org.commonshed.files.okh.Manifest;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest of Open Know-How asks of makers: the processes that it or its parts state, and those that people confirmed.
 * A file by itself that states none gets those that its words lead to, with a hint that says so.
 */
public final class ManifestNeeds {
    private static final String TSDC = "TsDC:";
    private static final double GRAMS = 1000;
    private static final double MOST_KG = 1e6;

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Answers answers;
    private final Set<String> names = new HashSet<>();
    private final List<Requirement> parts = new ArrayList<>();

    /**
     * What people said about a design; it counts more than what the manifest says.
     *
     * @param confirmed ids of processes that it needs
     * @param refused ids of processes that it does not need
     * @param material id, of what states none itself; empty where nobody said one
     * @param size of what states none itself
     */
    public record Answers(List<String> confirmed, Set<String> refused, String material, Optional<Box> size) {
        public static final Answers NONE = new Answers(List.of(), Set.of(), "", Optional.empty());

        public Answers {
            confirmed = List.copyOf(confirmed);
            refused = Set.copyOf(refused);
        }
    }

    /** What is asked of makers, where anything is, and words that were not understood. */
    public record Asked(Optional<Design> design, List<Issue> hints) {
        public Asked {
            hints = List.copyOf(hints);
        }
    }

    private ManifestNeeds(Vocabulary vocabulary, Findings findings, Answers answers) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.answers = answers;
    }

    /** By what the manifest states and people confirmed, and nothing else. */
    public static Asked of(Manifest manifest, Vocabulary vocabulary, Answers answers) {
        Findings findings = new Findings(manifest.origin().file());
        ManifestNeeds needs = new ManifestNeeds(vocabulary, findings, answers);
        needs.stated(manifest);
        needs.confirmed(manifest);
        Optional<Design> design = needs.parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Design(manifest.about().name(), needs.parts));
        return new Asked(design, findings.hints());
    }

    /** Null with a problem noted where no process is stated and none can be read from the words. */
    static @Nullable Design design(Manifest manifest, Vocabulary vocabulary, Findings findings) {
        ManifestNeeds needs = new ManifestNeeds(vocabulary, findings, Answers.NONE);
        needs.stated(manifest);
        if (needs.parts.isEmpty()) {
            needs.proposed(manifest);
        }
        if (needs.parts.isEmpty()) {
            findings.problem(0, "", "no_process", Said.of("okw:no_process"), Said.of("okw:no_process.mend"));
            return null;
        }
        return new Design(manifest.about().name(), needs.parts);
    }

    private void stated(Manifest manifest) {
        Manifest.Making making = manifest.making();
        for (Manifest.Part part : making.parts()) {
            List<String> said = new ArrayList<>(part.processes());
            Optional.ofNullable(part.terms().get("printing-process")).ifPresent(said::add);
            for (String process : processes(said, part.tsdc())) {
                add(part, process);
            }
        }
        if (parts.isEmpty()) {
            for (String process : processes(making.processes(), making.tsdc())) {
                add(whole(manifest), process);
            }
        }
    }

    /** What was confirmed and no part states yet. */
    private void confirmed(Manifest manifest) {
        List<String> asked = parts.stream().map(Requirement::process).toList();
        answers.confirmed().stream()
                .filter(process -> vocabulary.taxonomy().findProcess(process).isPresent())
                .filter(process ->
                        asked.stream().noneMatch(known -> vocabulary.taxonomy().isKindOf(known, process)))
                .forEach(process -> add(whole(manifest), process));
    }

    /** The whole design as one piece. */
    private static Manifest.Part whole(Manifest manifest) {
        Manifest.Making making = manifest.making();
        String material =
                making.materials().size() == 1 ? making.materials().get(0).name() : "";
        return new Manifest.Part(
                manifest.about().name(),
                List.of(),
                List.of(),
                material,
                making.size(),
                making.mass(),
                List.of(),
                "",
                Map.of());
    }

    /** Ids of what is stated; a wider process that a narrower one beside it, or a confirmed one, is a kind of says no more. */
    private List<String> processes(List<String> stated, List<String> codes) {
        List<String> known = new ArrayList<>();
        Stream.concat(stated.stream(), codes.stream().map(code -> TSDC + code)).forEach(word -> {
            Optional<String> process = vocabulary.findProcess(word);
            if (process.isEmpty()) {
                Said sentence = Said.of("okw:unknown_process.known", word);
                findings.hint(0, "", "unknown_process", sentence, Said.of("okw:not_asked"));
            }
            process.map(this::narrowed)
                    .filter(id -> !known.contains(id) && !answers.refused().contains(id))
                    .ifPresent(known::add);
        });
        known.removeIf(wide -> known.stream()
                .anyMatch(other -> !other.equals(wide) && vocabulary.taxonomy().isKindOf(other, wide)));
        return known;
    }

    private String narrowed(String process) {
        return answers.confirmed().stream()
                .filter(said -> vocabulary.taxonomy().findProcess(said).isPresent()
                        && vocabulary.taxonomy().isKindOf(said, process))
                .findFirst()
                .orElse(process);
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
                        Said.of("okw:proposed_process", proposal.id(), words),
                        Said.of("okw:proposed_process.mend"));
                Manifest.Part whole = whole(manifest);
                add(
                        new Manifest.Part(
                                whole.name(),
                                List.of(),
                                List.of(),
                                "",
                                whole.size(),
                                Optional.empty(),
                                List.of(),
                                "",
                                Map.of()),
                        proposal.id());
            }
        }
    }

    private void add(Manifest.Part part, String process) {
        String own = part.name().isBlank() ? "piece" : part.name().strip();
        String unique = own;
        for (int i = 2; !names.add(unique); i++) {
            unique = own + " (" + i + ")";
        }
        Box box = part.size().flatMap(ManifestNeeds::box).or(answers::size).orElse(null);
        double thick = number(part, "thickness-mm");
        double kg = part.mass().map(mass -> mass.grams() / GRAMS).orElse(Double.NaN);
        parts.add(new Requirement(
                unique,
                process,
                box,
                material(part.material()),
                thick,
                tolerance(part),
                1,
                work(part),
                kg > 0 && kg <= MOST_KG ? kg : Double.NaN,
                Set.of()));
    }

    /** A size with a length that is missing says nothing. */
    private static Optional<Box> box(Manifest.Size size) {
        boolean isWhole = size.width_mm() > 0
                && size.depth_mm() > 0
                && size.height_mm() > 0
                && Double.isFinite(size.width_mm() + size.depth_mm() + size.height_mm());
        return isWhole ? Optional.of(new Box(size.width_mm(), size.depth_mm(), size.height_mm())) : Optional.empty();
    }

    private @Nullable String material(String stated) {
        if (stated.isBlank()) {
            return answers.material().isEmpty()
                    ? null
                    : vocabulary.findMaterial(answers.material()).orElse(null);
        }
        Optional<String> known = vocabulary.findMaterial(stated);
        if (known.isEmpty()) {
            Said sentence = Said.of("okw:unknown_material", stated);
            findings.hint(0, "", "unknown_material", sentence, Said.of("okw:not_asked"));
        }
        return known.orElse(null);
    }

    private static @Nullable Tolerance tolerance(Manifest.Part part) {
        String stated = part.terms().getOrDefault("smallest-tolerance-class", "");
        return stated.isEmpty() ? null : Vocabulary.tolerance(stated);
    }

    /** How much of it there is to do, in the unit that is stated first of these. */
    private static @Nullable Work work(Manifest.Part part) {
        Work byVolume = Vocabulary.work(number(part, "volume-cm3"), "cm3");
        Work byLength = byVolume == null ? Vocabulary.work(number(part, "cut-length-m"), "m") : byVolume;
        return byLength == null ? Vocabulary.work(number(part, "hours"), "h") : byLength;
    }

    /** A positive number; NaN for anything else. */
    private static double number(Manifest.Part part, String term) {
        double number = Cells.number(part.terms().getOrDefault(term, ""));
        return number > 0 ? number : Double.NaN;
    }
}
