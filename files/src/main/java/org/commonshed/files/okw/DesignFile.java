package org.commonshed.files.okw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonshed.engine.match.Box;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.match.Requirement;
import org.commonshed.engine.match.Tolerance;
import org.commonshed.engine.match.Work;
import org.commonshed.files.okh.Manifest;
import org.commonshed.files.okh.ManifestFile;
import org.commonshed.files.okh.ManifestLimits;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * What a design asks of makers: from a small file of JSON or YAML with a name and parts, or one part alone; or from a manifest
 * of Open Know-How.
 */
public final class DesignFile {
    /** Far more than a design's file needs. */
    public static final ReadingLimits LIMITS = new ReadingLimits(4L << 20, 10_000, 65_536, 1);

    /** A design, or why there is none. */
    public record Read(Optional<Design> design, List<Issue> problems, List<Issue> hints) {
        public Read {
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }
    }

    private static final int MOST_PARTS = 1000;
    private static final double MOST_MM = 1e6;
    private static final Set<String> KNOWN_OF_PART = Set.of(
            "part",
            "process",
            "count",
            "size_mm",
            "material",
            "thickness_mm",
            "tolerance",
            "work",
            "kg",
            "certificates",
            "note");
    private static final Set<String> KNOWN = Set.of("name", "parts", "note", "source", "example");

    private DesignFile() {}

    public static Read read(Path file, Vocabulary vocabulary) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        String text = Sheet.text(file, LIMITS, findings);
        Object root = text == null ? null : new Trees(LIMITS, findings).read(text);
        Optional<Manifest> manifest = text == null || isOwn(root) ? Optional.empty() : manifest(findings.file, text);
        if (manifest.isPresent()) {
            Findings ofManifest = new Findings(findings.file);
            return read(ManifestNeeds.design(manifest.get(), vocabulary, ofManifest), ofManifest);
        }
        Design design = null;
        if (root instanceof Part part) {
            design = design(part, vocabulary, KNOWN);
        } else if (text != null && findings.problems().isEmpty()) {
            findings.problem(1, "", "not_a_design", Said.of("okw:not_a_design"), Said.of("okw:not_a_design.mend"));
        }
        return read(design, findings);
    }

    private static Read read(@Nullable Design design, Findings findings) {
        boolean isSound = findings.problems().isEmpty();
        return new Read(
                isSound ? Optional.ofNullable(design) : Optional.empty(), findings.problems(), findings.hints());
    }

    /** Whether it is our own small file: a process at the top, or in one of the parts. */
    private static boolean isOwn(@Nullable Object root) {
        return root instanceof Part part
                && (part.has("process")
                        || part.values.get("parts") instanceof List<?> list
                                && list.stream().anyMatch(one -> one instanceof Part p && p.has("process")));
    }

    private static Optional<Manifest> manifest(String name, String text) {
        ManifestFile.ManifestRead read = ManifestFile.read(name, text, ManifestLimits.DEFAULT);
        return read.isOther() || !read.problems().isEmpty() ? Optional.empty() : read.manifest();
    }

    /** Of an object with {@code parts}, or with a {@code process} of its own; null with a problem noted. */
    static @Nullable Design design(Part part, Vocabulary vocabulary, Set<String> known) {
        List<Requirement> parts = new ArrayList<>();
        Set<String> all = new HashSet<>(known);
        if (part.has("parts")) {
            for (Part one : part.objects("parts")) {
                one.hintAtOthers(KNOWN_OF_PART);
                Optional.ofNullable(requirement(one, "part " + (parts.size() + 1), vocabulary))
                        .ifPresent(parts::add);
            }
        } else {
            all.addAll(KNOWN_OF_PART);
            String name = part.text("name").isEmpty() ? "piece" : part.text("name");
            Optional.ofNullable(requirement(part, name, vocabulary)).ifPresent(parts::add);
        }
        part.hintAtOthers(all);
        if (parts.size() > MOST_PARTS) {
            part.problem(
                    "parts", "too_many", Said.of("okw:too_many_parts", MOST_PARTS), Said.of("okw:too_many_parts.mend"));
            return null;
        }
        if (parts.isEmpty()) {
            part.problem("parts", "no_parts", Said.of("okw:no_parts"), Said.of("okw:no_parts.mend"));
            return null;
        }
        Set<String> names = new HashSet<>();
        for (Requirement one : parts) {
            if (!names.add(one.part())) {
                part.problem("parts", "twice", Said.of("okw:there_twice", one.part()), Said.of("okw:there_twice.mend"));
            }
        }
        return new Design(part.text("name").isEmpty() ? parts.get(0).part() : part.text("name"), parts);
    }

    private static @Nullable Requirement requirement(Part part, String usualName, Vocabulary vocabulary) {
        String named = part.text("process");
        String process = vocabulary.findProcess(named).orElse(null);
        if (process == null) {
            Said sentence = named.isEmpty() ? Said.of("okw:part.no_process") : Said.of("okw:unknown_process", named);
            part.problem("process", "unknown_process", sentence, Said.of("okw:unknown_process.mend"));
            return null;
        }
        Box box = box(part);
        String material = material(part, vocabulary);
        double least = Math.nextUp(0.0);
        return new Requirement(
                part.text("part").isEmpty() ? usualName : part.text("part"),
                process,
                box,
                material,
                part.number("thickness_mm", least, MOST_MM, Double.NaN),
                tolerance(part),
                part.whole("count", 1, Requirement.MOST, 1),
                work(part),
                part.number("kg", least, 1e6, Double.NaN),
                Set.copyOf(part.texts("certificates")));
    }

    private static @Nullable Box box(Part part) {
        if (!part.has("size_mm")) {
            return null;
        }
        List<Double> lengths = new ArrayList<>();
        if (part.values.get("size_mm") instanceof String text) {
            lengths.addAll(Lengths.parse(text));
        } else {
            for (Object value : part.list("size_mm")) {
                lengths.add(value instanceof Double number ? number : Double.NaN);
            }
        }
        boolean isSound = lengths.size() == 3 && lengths.stream().allMatch(length -> length > 0 && length <= MOST_MM);
        if (!isSound) {
            part.problem("size_mm", "bad_size", Said.of("okw:bad_size"), Said.of("okw:bad_size.mend"));
            return null;
        }
        return new Box(lengths.get(0), lengths.get(1), lengths.get(2));
    }

    private static @Nullable String material(Part part, Vocabulary vocabulary) {
        String named = part.text("material");
        String material = vocabulary.findMaterial(named).orElse(null);
        if (!named.isEmpty() && material == null) {
            part.problem(
                    "material",
                    "unknown_material",
                    Said.of("okw:unknown_material", named),
                    Said.of("okw:unknown_material.or"));
        }
        return material;
    }

    private static @Nullable Tolerance tolerance(Part part) {
        String text = part.text("tolerance");
        Tolerance tolerance = Vocabulary.tolerance(text);
        if (!text.isEmpty() && tolerance == null) {
            part.problem(
                    "tolerance",
                    "bad_tolerance",
                    Said.of("okw:bad_tolerance", text),
                    Said.of("okw:bad_tolerance.mend"));
        }
        return tolerance;
    }

    private static @Nullable Work work(Part part) {
        Part work = part.has("work") ? part.object("work") : null;
        if (work == null) {
            return null;
        }
        double amount = work.number("amount", Math.nextUp(0.0), 1e9, Double.NaN);
        Work read = Vocabulary.work(amount, work.text("unit"));
        if (read == null) {
            work.problem("unit", "bad_work", Said.of("okw:bad_work"), Said.of("okw:bad_work.mend"));
        }
        return read;
    }
}
