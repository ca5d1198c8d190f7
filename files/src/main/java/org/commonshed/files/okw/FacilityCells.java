package org.commonshed.files.okw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Requirement;
import org.commonshed.engine.world.Point;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** A workshop as named cells, its machines apart. */
final class FacilityCells {
    static final List<String> COLUMNS = List.of(
            "facility",
            "title",
            "lat",
            "lon",
            "status",
            "access",
            "hours",
            "skills",
            "certificates",
            "material_kg",
            "minimum_order",
            "source");
    private static final String NONE = "none";

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final int line;
    private final UnaryOperator<String> cell;

    FacilityCells(Vocabulary vocabulary, Findings findings, int line, UnaryOperator<String> cell) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.line = line;
        this.cell = cell;
    }

    Facility read(String id, List<Machine> machines) {
        return new Facility(
                id,
                cell.apply("title").isEmpty() ? id : cell.apply("title"),
                point(),
                word("status", Facility.Status.values(), Facility.Status.UNKNOWN),
                word("access", Facility.Access.values(), Facility.Access.UNKNOWN),
                hours(),
                machines,
                skills(),
                certificates(),
                materialKg(),
                minimumOrder(),
                cell.apply("source"));
    }

    private @Nullable Point point() {
        if (cell.apply("lat").isEmpty() && cell.apply("lon").isEmpty()) {
            return null;
        }
        Point point = Cells.point(Cells.number(cell.apply("lat")), Cells.number(cell.apply("lon")));
        if (point == null) {
            findings.problem(line, "lat", "bad_place", Said.of("okw:bad_place"), Said.of("okw:bad_place.mend"));
        }
        return point;
    }

    private <E extends Enum<E>> E word(String column, E[] words, E usual) {
        String text = cell.apply(column);
        E found = Cells.word(text, words, usual);
        if (!text.isEmpty() && found == usual && !Cells.word(usual).equalsIgnoreCase(text)) {
            String allowed = Arrays.stream(words).map(Cells::word).collect(Collectors.joining(", "));
            findings.hint(
                    line,
                    column,
                    "unknown_word",
                    Said.of("okw:unknown_word", text),
                    Said.of("tree:unknown_field.mend", allowed));
        }
        return found;
    }

    private @Nullable List<Double> hours() {
        String text = cell.apply("hours");
        List<Double> hours = text.isEmpty() ? null : Hours.parse(text);
        if (!text.isEmpty() && hours == null) {
            findings.hint(
                    line,
                    "hours",
                    "unclear_hours",
                    Said.of("okw:unclear_hours", text),
                    Said.of("okw:unclear_hours.mend"));
        }
        return hours;
    }

    private List<String> skills() {
        List<String> skills = new ArrayList<>();
        for (String word : Cells.words(cell.apply("skills"))) {
            vocabulary
                    .findProcess(word)
                    .ifPresentOrElse(
                            skills::add,
                            () -> findings.hint(
                                    line,
                                    "skills",
                                    "unknown_process",
                                    Said.of("okw:unknown_process", word),
                                    Said.NOTHING));
        }
        return skills;
    }

    private @Nullable Set<String> certificates() {
        String text = cell.apply("certificates");
        if (text.isEmpty()) {
            return null;
        }
        return text.equals(NONE) ? Set.of() : Set.copyOf(Cells.words(text));
    }

    private Map<String, Double> materialKg() {
        Map<String, Double> stocks = new TreeMap<>();
        for (String word : Cells.words(cell.apply("material_kg"))) {
            String[] parts = word.split(":", 2);
            double kg = parts.length == 2 ? Cells.number(parts[1]) : Double.NaN;
            String material = vocabulary.findMaterial(parts[0]).orElse("");
            if (material.isEmpty() || !(kg >= 0)) {
                findings.problem(
                        line,
                        "material_kg",
                        "bad_stock",
                        Said.of("okw:bad_stock", word),
                        Said.of("okw:bad_stock.mend"));
            } else {
                stocks.merge(material, kg, Double::sum);
            }
        }
        return stocks;
    }

    private long minimumOrder() {
        String text = cell.apply("minimum_order");
        double number = Cells.number(text);
        if (!text.isEmpty() && !(number >= 0 && number <= Requirement.MOST && number == Math.rint(number))) {
            findings.problem(line, "minimum_order", "bad_number", Said.of("okw:bad_pieces", text), Said.NOTHING);
            return 0;
        }
        return text.isEmpty() ? 0 : (long) number;
    }

    /** The text of a cell of a workshop. */
    static String write(Facility facility, String column) {
        Point at = facility.at();
        Set<String> certificates = facility.certificates();
        return switch (column) {
            case "facility" -> facility.id();
            case "title" -> facility.name();
            case "lat" -> at == null ? "" : Cells.text(at.lat());
            case "lon" -> at == null ? "" : Cells.text(at.lon());
            case "status" -> facility.status() == Facility.Status.UNKNOWN ? "" : Cells.word(facility.status());
            case "access" -> facility.access() == Facility.Access.UNKNOWN ? "" : Cells.word(facility.access());
            case "hours" -> Hours.text(facility.hours());
            case "skills" -> String.join(";", facility.skills());
            case "certificates" ->
                certificates == null
                        ? ""
                        : certificates.isEmpty() ? NONE : String.join(";", new TreeSet<>(certificates));
            case "material_kg" ->
                new TreeMap<>(facility.materialKg())
                        .entrySet().stream()
                                .map(stock -> stock.getKey() + ": " + Cells.text(stock.getValue()))
                                .collect(Collectors.joining("; "));
            case "minimum_order" -> facility.minimumOrder() == 0 ? "" : String.valueOf(facility.minimumOrder());
            case "source" -> facility.source();
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }
}
