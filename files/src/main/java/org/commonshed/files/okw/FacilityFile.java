package org.commonshed.files.okw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonshed.engine.match.Facility;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;

/**
 * Reads workshops from whatever kind of file it is: our table, a list of machines, Open Know-Where as JSON, a directory of
 * labs; {@code .gz} is unpacked.
 */
public final class FacilityFile {
    /** Large enough for 50,000 workshops with their machines. */
    public static final ReadingLimits LIMITS = new ReadingLimits(128L << 20, 1_000_000, 65_536, 1);

    private final Vocabulary vocabulary;
    private final ModelBook models;

    public FacilityFile(Vocabulary vocabulary, ModelBook models) {
        this.vocabulary = vocabulary;
        this.models = models;
    }

    public FacilityReading read(Path file) {
        return read(file, LIMITS);
    }

    public FacilityReading read(Path file, ReadingLimits limits) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        String text = Sheet.text(file, limits, findings);
        List<Facility> facilities = List.of();
        int leftOut = 0;
        if (text != null && text.isBlank()) {
            findings.problem(0, "", "empty_file", Said.of("empty_file"), Said.of("another_file"));
        } else if (text != null && Trees.isJson(text)) {
            OkwJson okw = new OkwJson(vocabulary, findings);
            facilities = tree(text, limits, okw, findings);
            leftOut = okw.leftOut();
        } else if (text != null) {
            facilities = table(text, limits, findings);
        }
        if (leftOut > 0) {
            Said sentence = leftOut == 1 ? Said.of("okw:left_out.one") : Said.of("okw:left_out", leftOut);
            findings.hint(0, "", "left_out", sentence, Said.of("okw:left_out.mend"));
        }
        List<Facility> unique = unique(facilities, findings);
        return new FacilityReading(unique, findings.problems(), findings.hints(), leftOut);
    }

    private List<Facility> tree(String text, ReadingLimits limits, OkwJson okw, Findings findings) {
        Object root = new Trees(limits, findings).read(text);
        List<Part> parts = new ArrayList<>();
        if (root instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Part part) {
                    parts.add(part);
                } else {
                    findings.problem(0, "", "not_an_object", Said.of("list_of_objects"), Said.NOTHING);
                }
            }
        } else if (root instanceof Part part) {
            parts.addAll(part.has("facilities") ? part.objects("facilities") : List.of(part));
        }
        return !parts.isEmpty() && FabLabs.isOne(parts.get(0)) ? FabLabs.read(parts) : okw.read(parts);
    }

    private List<Facility> table(String text, ReadingLimits limits, Findings findings) {
        Sheet sheet = Sheet.parse(text, limits, findings);
        if (sheet == null) {
            return List.of();
        }
        if (sheet.has(MachineList.COLUMNS)) {
            return new MachineList(vocabulary, models, findings).read(sheet);
        }
        if (sheet.has("facility")) {
            return WorkshopTable.read(sheet, vocabulary, findings);
        }
        findings.problem(1, "", "unknown_columns", Said.of("okw:unknown_columns"), Said.of("okw:unknown_columns.mend"));
        return List.of();
    }

    private static List<Facility> unique(List<Facility> facilities, Findings findings) {
        Set<String> ids = new HashSet<>();
        List<Facility> unique = new ArrayList<>();
        for (Facility facility : facilities) {
            String id = facility.id();
            for (int i = 2; !ids.add(id); i++) {
                id = facility.id() + "-" + i;
            }
            unique.add(id.equals(facility.id()) ? facility : facility.withId(id));
            if (!id.equals(facility.id())) {
                findings.hint(
                        0,
                        "facility",
                        "same_id",
                        Said.of("okw:there_twice", facility.id()),
                        Said.of("okw:same_id.mend", id));
            }
        }
        return unique;
    }
}
