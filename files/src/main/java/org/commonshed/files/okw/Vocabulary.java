package org.commonshed.files.okw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.engine.match.Envelope;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Materials;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Taxonomy;
import org.commonshed.engine.match.Tolerance;
import org.commonshed.engine.match.Work;
import org.commonshed.files.catalogue.MaterialTable;
import org.commonshed.files.catalogue.ProcessTable;
import org.commonshed.files.tree.Cells;
import org.jspecify.annotations.Nullable;

/** The words that files may use for processes, materials, tolerances and amounts of work, and what they stand for. */
public final class Vocabulary {
    private static final Pattern THICKNESS = Pattern.compile("(.*?)\\s*<=\\s*([\\d.]+)");
    private static final Pattern CUT_OFF = Pattern.compile("(?:(.*?)\\s+)?and\\s+\\+\\s*\\d+\\s+materials?");
    private static final Pattern GRADE = Pattern.compile("it\\s*(\\d{1,2})");
    private static final String CLASSES = "fmcv";

    private final Taxonomy taxonomy;
    private final Materials materials;

    public Vocabulary(Taxonomy taxonomy, Materials materials) {
        this.taxonomy = taxonomy;
        this.materials = materials;
    }

    /** @param catalogue the folder of the catalogue */
    public static Vocabulary read(Path catalogue) throws IOException {
        return new Vocabulary(ProcessTable.read(catalogue), MaterialTable.read(catalogue));
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public Materials materials() {
        return materials;
    }

    /** The id of a process, by any of its names. */
    Optional<String> findProcess(String name) {
        return taxonomy.findByName(name).map(Process::id);
    }

    /** The id of a material, by any of its names. */
    Optional<String> findMaterial(String name) {
        return materials.findByName(name).map(Materials.Material::id);
    }

    /** Materials of a machine, and what in the list is not known here. */
    record Accepts(List<Machine.Accepted> known, List<String> unknown, boolean isCutOff) {}

    /** A list such as {@code pla; acrylic<=10}; {@code and +5 materials} means that others are not told. */
    Accepts accepts(List<String> words) {
        List<Machine.Accepted> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        boolean isCutOff = false;
        for (String word : words) {
            Matcher cut = CUT_OFF.matcher(word);
            String name = word;
            if (cut.matches()) {
                isCutOff = true;
                name = cut.group(1) == null ? "" : cut.group(1);
            }
            Matcher thick = THICKNESS.matcher(name);
            double most = thick.matches() ? Cells.number(thick.group(2)) : Double.NaN;
            String plain = thick.matches() ? thick.group(1) : name;
            Optional<String> material = plain.isBlank() ? Optional.empty() : findMaterial(plain);
            material.ifPresent(id -> known.add(new Machine.Accepted(id, most > 0 ? most : Double.NaN)));
            if (material.isEmpty() && !plain.isBlank()) {
                unknown.add(plain);
            }
        }
        return new Accepts(known, unknown, isCutOff);
    }

    /** {@code f}, {@code m}, {@code c}, {@code v}, {@code IT9}, or millimetres to either side; null where it is none. */
    static @Nullable Tolerance tolerance(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT).replace("±", "").replaceFirst("^iso\\s*2768\\s*-?\\s*", "");
        Matcher grade = GRADE.matcher(text);
        try {
            if (text.length() == 1 && CLASSES.contains(text)) {
                return new Tolerance(Tolerance.Scale.ISO_2768, CLASSES.indexOf(text));
            }
            if (grade.matches()) {
                return new Tolerance(Tolerance.Scale.ISO_286, Integer.parseInt(grade.group(1)));
            }
            double mm = Cells.number(text.replace("mm", "").strip());
            return mm > 0 ? new Tolerance(Tolerance.Scale.MM, mm) : null;
        } catch (IllegalArgumentException e) {
            return null; // a grade that there is not
        }
    }

    /** The unit of work; null where there is none of that name. */
    static Work.@Nullable Unit unit(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "h", "hour", "hours" -> Work.Unit.HOURS;
            case "piece", "pieces" -> Work.Unit.PIECES;
            case "cm3", "cm³", "ml" -> Work.Unit.CM3;
            case "m", "metre", "metres", "meters" -> Work.Unit.METRES;
            case "kg" -> Work.Unit.KG;
            default -> null;
        };
    }

    static String unit(Work.Unit unit) {
        return switch (unit) {
            case HOURS -> "h";
            case PIECES -> "pieces";
            case CM3 -> "cm3";
            case METRES -> "m";
            case KG -> "kg";
        };
    }

    /** Null where the amount or the unit is missing or makes no sense. */
    static @Nullable Work work(double amount, String unit) {
        Work.Unit known = unit(unit);
        return known == null || !(amount > 0) || amount > 1e12 ? null : new Work(amount, known);
    }

    /** Null where lengths are missing; a round one has its diameter in x. */
    static @Nullable Envelope envelope(String shape, double x, double y, double z) {
        Envelope.Shape form = Cells.word(shape, Envelope.Shape.values(), Envelope.Shape.BOX);
        double second = form == Envelope.Shape.ROUND && Double.isNaN(y) ? x : y;
        return x > 0 && second > 0 && !(z <= 0) ? new Envelope(form, x, second, z, 0) : null;
    }
}
