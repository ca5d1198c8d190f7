package org.commonshed.files.okw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonshed.engine.match.Envelope;
import org.commonshed.files.catalogue.CatalogueRows;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * Lists of printer and laser models as the Internet of Production Alliance publishes them ({@code Model, Technology,
 * Materials, Brand, Build Size}; {@code model, Brand, Laser Type, Working Area, Materials}).
 */
public final class ModelLists {
    /** Models and what could not be read of them. */
    public record Read(List<MachineModel> models, List<Issue> problems, List<Issue> hints) {
        public Read {
            models = List.copyOf(models);
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }
    }

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(.*");
    private static final Map<String, String> LASERS =
            Map.of("co2", "co2-laser-cutting", "fiber", "fiber-laser-cutting", "", "laser-cutting");

    private final Vocabulary vocabulary;
    private final Findings findings;

    private ModelLists(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    public static Read read(Path file, Vocabulary vocabulary, ReadingLimits limits) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        List<MachineModel> models = new ArrayList<>();
        String text = Sheet.text(file, limits, findings);
        Sheet sheet = text == null ? null : Sheet.parse(text, limits, findings);
        if (sheet != null) {
            ModelLists lists = new ModelLists(vocabulary, findings);
            boolean isPrinters = sheet.has("model", "technology", "build size");
            if (!isPrinters && !sheet.has("model", "laser type", "working area")) {
                findings.problem(
                        1, "", "unknown_columns", Said.of("okw:models.columns"), Said.of("okw:models.columns.mend"));
                return new Read(models, findings.problems(), findings.hints());
            }
            for (Sheet.Row row : sheet.rows) {
                (isPrinters ? lists.printer(row) : lists.laser(row)).ifPresent(models::add);
            }
        }
        return new Read(models, findings.problems(), findings.hints());
    }

    private Optional<MachineModel> printer(Sheet.Row row) {
        String technology = row.get("technology");
        Optional<String> process = vocabulary
                .findProcess(BRACKETS.matcher(technology).replaceFirst(""))
                .or(() -> vocabulary.findProcess(technology.replaceFirst(".*\\(([^,)]*).*", "$1")));
        if (process.isEmpty()) {
            Said sentence = Said.of("okw:unknown_process.known", technology);
            findings.hint(row.line(), "technology", "unknown_process", sentence, Said.of("okw:models.printing"));
        }
        String size = row.get("build size");
        Envelope envelope = Lengths.box(size);
        return model(row, process.orElse("3d-printing"), envelope, size, "build size");
    }

    private Optional<MachineModel> laser(Sheet.Row row) {
        String type = row.get("laser type").toLowerCase(Locale.ROOT).replace("₂", "2");
        String size = row.get("working area");
        return model(row, LASERS.getOrDefault(type, "laser-cutting"), Lengths.sheet(size), size, "working area");
    }

    private Optional<MachineModel> model(
            Sheet.Row row, String process, @Nullable Envelope envelope, String size, String at) {
        if (row.get("model").isEmpty()) {
            findings.problem(
                    row.line(),
                    "model",
                    "missing_cell",
                    Said.of("okw:model.no_name"),
                    Said.of("okw:model.no_name.mend"));
            return Optional.empty();
        }
        if (envelope == null && !size.isEmpty()) {
            Said sentence = Said.of("okw:unclear_size", size);
            findings.hint(row.line(), at, "unclear_size", sentence, Said.of("okw:unclear_size.mend"));
        }
        String materials = row.get("materials").replaceAll("(?i)[^,;]*\\(engraving only\\)", "");
        Vocabulary.Accepts accepts = vocabulary.accepts(CatalogueRows.words(materials, "[,;]"));
        return Optional.of(new MachineModel(
                row.get("brand"),
                row.get("model"),
                List.of(),
                process,
                envelope,
                accepts.known(),
                false,
                null,
                null,
                Double.NaN,
                Double.NaN,
                "Internet of Production Alliance, Open Know Where, catalogue of machines (CC BY-SA 4.0)"));
    }
}
