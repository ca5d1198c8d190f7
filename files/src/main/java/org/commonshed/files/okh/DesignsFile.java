package org.commonshed.files.okh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonshed.engine.design.Licence;
import org.commonshed.engine.design.Likeness;
import org.commonshed.engine.infer.Proposals.Evidence;
import org.commonshed.engine.infer.Proposals.Proposal;
import org.commonshed.files.okh.Designs.Design;
import org.commonshed.files.world.FormulaCells;

/** Many designs written out: as one JSON list, as one table, or each as a manifest of its own. */
public final class DesignsFile {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_LIKE = 3;
    private static final double LEAST_LIKE = 0.15; // below this two designs merely speak of the same world
    private static final List<String> COLUMNS = List.of(
            "file",
            "name",
            "version",
            "licence",
            "family",
            "processes",
            "confidence",
            "materials",
            "repo",
            "fork_of",
            "hash");

    private DesignsFile() {}

    /** All that is understood of each design, with the proposals and the words they rest on. */
    public static void json(Designs designs, Path file) throws IOException {
        Map<String, Value> whole = new LinkedHashMap<>();
        Likeness likeness = designs.likeness();
        whole.put(
                "designs",
                new Value.Several(designs.all().stream()
                        .map(design -> value(design, likeness.listLike(design.key(), MOST_LIKE)))
                        .toList()));
        Files.writeString(file, ValueWriter.write(new Value.Fields(whole), Format.JSON));
    }

    private static Value value(Design design, List<Likeness.Like> like) {
        Manifest manifest = design.manifest();
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("file", text(manifest.origin().file()));
        fields.put("dialect", text(manifest.origin().dialect().name()));
        fields.put("hash", text(manifest.hash()));
        fields.put("name", text(manifest.about().name()));
        fields.put("version", text(manifest.about().version()));
        fields.put("function", text(manifest.about().function()));
        fields.put("languages", texts(manifest.about().languages()));
        fields.put("licence", licence(manifest.rights().licence()));
        fields.put("licensors", texts(manifest.rights().licensors()));
        fields.put("organisation", text(manifest.rights().organisation()));
        fields.put("repo", text(manifest.links().repo()));
        fields.put("fork_of", texts(manifest.links().forkOf()));
        fields.put("variant_of", texts(manifest.links().variantOf()));
        fields.put("images", texts(manifest.links().images()));
        fields.put("stated_processes", texts(manifest.making().processes()));
        fields.put("tsdc", texts(manifest.making().tsdc()));
        fields.put(
                "parts",
                new Value.Several(manifest.making().parts().stream()
                        .map(DesignsFile::part)
                        .toList()));
        design.bom().ifPresent(bom -> fields.put("bom", bom(bom)));
        fields.put("proposed_processes", proposals(design.proposals().processes()));
        fields.put("proposed_materials", proposals(design.proposals().materials()));
        design.proposals()
                .envelope()
                .ifPresent(box -> fields.put("envelope_mm", lengths(box.long_mm(), box.middle_mm(), box.short_mm())));
        fields.put(
                "like",
                new Value.Several(like.stream()
                        .filter(each -> each.likeness() >= LEAST_LIKE)
                        .map(DesignsFile::like)
                        .toList()));
        return said(fields);
    }

    private static Value like(Likeness.Like like) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("file", text(like.key()));
        fields.put("likeness", hundredths(like.likeness()));
        fields.put("shared", texts(like.shared()));
        return new Value.Fields(fields);
    }

    private static Value part(Manifest.Part part) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("name", text(part.name()));
        fields.put("material", text(part.material()));
        fields.put("tsdc", texts(part.tsdc()));
        part.mass().ifPresent(mass -> fields.put("mass_g", number(mass.grams())));
        part.size()
                .ifPresent(size -> fields.put("size_mm", lengths(size.width_mm(), size.depth_mm(), size.height_mm())));
        fields.put(
                "files",
                texts(part.files().stream().map(Manifest.Document::path).toList()));
        fields.put("manifest", text(part.manifest()));
        return said(fields);
    }

    private static Value bom(Bom bom) {
        List<Value> lines = new ArrayList<>();
        for (Bom.Line line : bom.lines()) {
            Map<String, Value> fields = new LinkedHashMap<>();
            fields.put("name", text(line.name()));
            line.quantity().ifPresent(quantity -> fields.put("quantity", new Value.Amount(quantity)));
            fields.put("unit", text(line.unit()));
            fields.put("material", text(line.material()));
            fields.put("design", text(line.design()));
            line.more().forEach((title, cell) -> fields.putIfAbsent(title, text(cell)));
            lines.add(said(fields));
        }
        return new Value.Several(lines);
    }

    private static Value licence(Licence licence) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("id", text(licence.id()));
        fields.put("family", text(word(licence.family())));
        return new Value.Fields(fields);
    }

    private static Value proposals(List<Proposal> proposals) {
        List<Value> values = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Map<String, Value> fields = new LinkedHashMap<>();
            fields.put("id", text(proposal.id()));
            fields.put("confidence", hundredths(proposal.confidence()));
            List<Value> evidence = new ArrayList<>();
            for (Evidence each : proposal.evidence()) {
                Map<String, Value> words = new LinkedHashMap<>();
                words.put("words", text(each.words()));
                words.put("place", text(word(each.place())));
                evidence.add(new Value.Fields(words));
            }
            fields.put("because", new Value.Several(evidence));
            values.add(new Value.Fields(fields));
        }
        return new Value.Several(values);
    }

    /** Without what says nothing. */
    private static Value said(Map<String, Value> fields) {
        fields.values().removeIf(value -> value.equals(text("")) || value.each().isEmpty());
        return new Value.Fields(fields);
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value texts(List<String> texts) {
        return new Value.Several(texts.stream().map(DesignsFile::text).toList());
    }

    private static Value number(double number) {
        return new Value.Amount(java.math.BigDecimal.valueOf(number).stripTrailingZeros());
    }

    private static Value hundredths(double number) {
        return number(Math.round(number * 100) / 100.0);
    }

    private static Value lengths(double... lengths) {
        return new Value.Several(
                Arrays.stream(lengths).mapToObj(DesignsFile::number).toList());
    }

    /** One line for each design. */
    public static void csv(Designs designs, Path file) throws IOException {
        try (var writer = de.siegmar.fastcsv.writer.CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(COLUMNS);
            for (Design design : designs.all()) {
                Manifest manifest = design.manifest();
                List<Proposal> processes = design.proposals().processes();
                writer.writeRecord(FormulaCells.guarded(List.of(
                        manifest.origin().file(),
                        manifest.about().name(),
                        manifest.about().version(),
                        manifest.rights().licence().id(),
                        word(manifest.rights().licence().family()),
                        processes.stream().map(Proposal::id).collect(Collectors.joining(" ")),
                        processes.stream()
                                .map(each -> String.format(Locale.ROOT, "%.2f", each.confidence()))
                                .collect(Collectors.joining(" ")),
                        design.proposals().materials().stream()
                                .map(Proposal::id)
                                .collect(Collectors.joining(" ")),
                        manifest.links().repo(),
                        String.join(" ", manifest.links().forkOf()),
                        manifest.hash())));
            }
        }
    }

    /** The names of the files that {@link #export} writes, in the order of the designs; no two alike on any disk. */
    public static List<String> exportNames(Designs designs, Dialect dialect) {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> next = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Design design : designs.all()) {
            String plain = Normalizer.normalize(design.manifest().about().name(), Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\p{M}+", "")
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-+|-+$", "");
            String base = "okh-" + (plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain);
            String name = base;
            while (!taken.add(name)) {
                name = base + "-" + next.merge(base, 2, (before, first) -> before + 1);
            }
            names.add(name + "." + dialect.format().ending());
        }
        return names;
    }

    /** Each design as a manifest of its own. */
    public static void export(Designs designs, Path folder, Dialect dialect) throws IOException {
        Files.createDirectories(folder);
        List<String> names = exportNames(designs, dialect);
        for (int i = 0; i < names.size(); i++) {
            String text = ManifestFile.write(designs.all().get(i).manifest(), dialect);
            Files.writeString(folder.resolve(names.get(i)), text);
        }
    }
}
