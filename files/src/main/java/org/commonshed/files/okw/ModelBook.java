package org.commonshed.files.okw;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commonshed.files.catalogue.CatalogueRows;
import org.commonshed.files.tree.Cells;

/**
 * Models by their names. A name leads to a model when it is that name or a listed other one, with or without the maker's; it
 * leads nowhere when it is only like one, or when two models of different sizes bear it.
 */
public final class ModelBook {
    private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}\\p{N}+]+");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORT = 4; // a name of fewer letters says too little without its maker

    private final List<MachineModel> models = new ArrayList<>();
    private final Map<String, Set<MachineModel>> byName = new HashMap<>();

    /** The models that the catalogue ships. */
    public static ModelBook read(Path catalogue, Vocabulary vocabulary) throws IOException {
        ModelBook book = new ModelBook();
        for (NamedCsvRecord row : CatalogueRows.read(catalogue, "machines")) {
            book.add(model(row, vocabulary));
        }
        return book;
    }

    private static MachineModel model(NamedCsvRecord row, Vocabulary vocabulary) {
        return new MachineModel(
                row.getField("make"),
                row.getField("model"),
                Cells.words(row.getField("names")),
                row.getField("process"),
                Vocabulary.envelope(
                        row.getField("shape"),
                        Cells.number(row.getField("x_mm")),
                        Cells.number(row.getField("y_mm")),
                        Cells.number(row.getField("z_mm"))),
                vocabulary.accepts(Cells.words(row.getField("materials"))).known(),
                row.getField("materials_only").equals("yes"),
                Vocabulary.tolerance(row.getField("tolerance")),
                Vocabulary.work(Cells.number(row.getField("per_hour")), row.getField("unit")),
                Cells.number(row.getField("usd_per_hour")),
                Cells.number(row.getField("setup_hours")),
                row.getField("source"));
    }

    /** These models and others; of two of the same name the first counts, where the sizes are the same. */
    public ModelBook with(Collection<MachineModel> others) {
        ModelBook book = new ModelBook();
        models.forEach(book::add);
        others.forEach(book::add);
        return book;
    }

    private void add(MachineModel model) {
        models.add(model);
        Set<String> names = new LinkedHashSet<>();
        names.add(plain(model.label()));
        for (String name : model.names()) {
            names.add(plain(name));
            names.add(plain(model.make() + " " + name));
        }
        names.add(plain(model.model()));
        names.remove("");
        names.forEach(name ->
                byName.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(model));
    }

    /** Letters, digits and +; case, blanks, marks and soft hyphens do not count. */
    static String plain(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_NAME.matcher(text.replace("\u00AD", "")).replaceAll("");
    }

    public List<MachineModel> listModels() {
        return List.copyOf(models);
    }

    /** @param brand may be empty */
    public Optional<MachineModel> find(String brand, String name) {
        String plain = plain(name);
        Optional<MachineModel> whole = only(plain(brand + " " + name), model -> true);
        if (whole.isPresent()) {
            return whole;
        }
        return only(plain, model -> isSure(plain, model) || isSameMaker(brand, model));
    }

    /** A name that holds its maker's or is a listed other name, and one with letters and digits that is not too short. */
    private static boolean isSure(String plain, MachineModel model) {
        boolean isTelling = plain.length() >= SHORT
                && plain.chars().anyMatch(Character::isDigit)
                && plain.chars().anyMatch(Character::isLetter);
        return isTelling
                || plain.equals(plain(model.label()))
                || plain.length() > SHORT && model.names().stream().anyMatch(n -> plain(n).equals(plain));
    }

    private static boolean isSameMaker(String brand, MachineModel model) {
        Set<String> words = Set.of(WORD.split(brand.toLowerCase(Locale.ROOT)));
        for (String word : WORD.split(model.make().toLowerCase(Locale.ROOT))) {
            if (word.length() > 2 && words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private Optional<MachineModel> only(String plain, Predicate<MachineModel> fits) {
        MachineModel found = null;
        for (MachineModel model : byName.getOrDefault(plain, Set.of())) {
            if (!fits.test(model)) {
                continue;
            }
            if (found != null && found.envelope() != null && model.envelope() != null && !isAlike(found, model)) {
                return Optional.empty();
            }
            found = found == null || found.envelope() == null ? model : found;
        }
        return Optional.ofNullable(found);
    }

    /** The same kind of machine, and the lengths within a twentieth. */
    private static boolean isAlike(MachineModel one, MachineModel other) {
        var a = Objects.requireNonNull(one.envelope());
        var b = Objects.requireNonNull(other.envelope());
        double[] first = {a.x(), a.y(), Double.isNaN(a.z()) ? 0 : a.z()};
        double[] second = {b.x(), b.y(), Double.isNaN(b.z()) ? 0 : b.z()};
        Arrays.sort(first);
        Arrays.sort(second);
        for (int i = 0; i < first.length; i++) {
            if (Math.abs(first[i] - second[i]) > Math.max(first[i], second[i]) / 20) {
                return a.shape() != b.shape() && one.make().equals(other.make());
            }
        }
        return true;
    }
}
