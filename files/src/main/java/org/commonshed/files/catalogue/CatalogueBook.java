package org.commonshed.files.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything in the catalogue that people look up. */
public final class CatalogueBook {
    /** What an entry is. */
    public enum Sort {
        PRODUCT("products"),
        RECIPE("recipes"),
        KIND("kinds");

        /** The table that holds them. */
        public final String table;

        Sort(String table) {
            this.table = table;
        }
    }

    /**
     * A product, a recipe or a kind of actor.
     *
     * @param unit of a product or of a kind's size; empty for recipes
     * @param group category of a product, kind of a recipe; may be empty
     * @param source codes of the list of sources; may be empty
     * @param status confirmed, unverified or our choice
     */
    public record Entry(
            Sort sort, String id, String name, String unit, String group, String source, String status, String note) {
        /** The same in the words of other readers. */
        public Entry told(String otherName, String otherNote) {
            return new Entry(sort, id, otherName, unit, group, source, status, otherNote);
        }
    }

    /** A line of a recipe, as the table has it; {@code times} is the number of periods it is for. */
    public record Line(String role, String item, double amount, int times) {
        public double total() {
            return amount * times;
        }
    }

    private final Map<String, Entry> products = new LinkedHashMap<>();
    private final Map<String, Entry> recipes = new LinkedHashMap<>();
    private final Map<String, Entry> kinds = new LinkedHashMap<>();
    private final Map<String, List<Line>> lines = new LinkedHashMap<>();
    private final Map<String, List<String>> runners = new LinkedHashMap<>();
    private final Set<String> skills = new HashSet<>();

    private CatalogueBook() {}

    public static CatalogueBook read(Path folder) throws IOException {
        CatalogueBook book = new CatalogueBook();
        for (NamedCsvRecord row : CatalogueRows.read(folder, "products")) {
            book.products.put(id(row), entry(Sort.PRODUCT, row, "category"));
        }
        for (NamedCsvRecord row : CatalogueRows.read(folder, "recipes")) {
            book.recipes.put(id(row), entry(Sort.RECIPE, row, "kind"));
        }
        for (NamedCsvRecord row : CatalogueRows.read(folder, "kinds")) {
            book.kinds.put(id(row), entry(Sort.KIND, row, ""));
        }
        for (NamedCsvRecord row : CatalogueRows.read(folder, "recipe_lines")) {
            book.lines
                    .computeIfAbsent(row.getField("recipe"), key -> new ArrayList<>())
                    .add(line(row));
        }
        for (NamedCsvRecord row : CatalogueRows.read(folder, "kind_abilities")) {
            book.runners
                    .computeIfAbsent(row.getField("recipe"), key -> new ArrayList<>())
                    .add(row.getField("kind"));
        }
        for (NamedCsvRecord row : CatalogueRows.read(folder, "skills")) {
            book.skills.add(id(row));
        }
        return book;
    }

    private static String id(NamedCsvRecord row) {
        return row.getField("id");
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("");
    }

    private static Entry entry(Sort sort, NamedCsvRecord row, String group) {
        return new Entry(
                sort,
                id(row),
                cell(row, "name"),
                cell(row, "unit"),
                cell(row, group),
                cell(row, "source"),
                cell(row, "status"),
                cell(row, "note"));
    }

    private static Line line(NamedCsvRecord row) {
        String offset = cell(row, "offset");
        int dash = offset.indexOf('-');
        int times = dash < 0
                ? 1
                : Integer.parseInt(offset.substring(dash + 1)) - Integer.parseInt(offset.substring(0, dash)) + 1;
        return new Line(row.getField("role"), row.getField("item"), Double.parseDouble(row.getField("amount")), times);
    }

    /** Whether hours of this item are those of people, not of a machine. */
    public boolean isSkill(String item) {
        return skills.contains(item);
    }

    /** All entries of a sort, in the order of the table. */
    public List<Entry> list(Sort sort) {
        return List.copyOf(
                switch (sort) {
                    case PRODUCT -> products.values();
                    case RECIPE -> recipes.values();
                    case KIND -> kinds.values();
                });
    }

    /** Entries that hold every word in their id, name or group, whatever its case. */
    public List<Entry> search(List<String> words) {
        List<Entry> found = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            for (Entry entry : list(sort)) {
                String text = (entry.id + " " + entry.name + " " + entry.group).toLowerCase(Locale.ROOT);
                if (words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)))) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    public Optional<Entry> findProduct(String id) {
        return Optional.ofNullable(products.get(id));
    }

    public Optional<Entry> findRecipe(String id) {
        return Optional.ofNullable(recipes.get(id));
    }

    /** Lines of a recipe, in the order of the table. */
    public List<Line> listLines(String recipe) {
        return List.copyOf(lines.getOrDefault(recipe, List.of()));
    }

    /** Kinds of actors that can run a recipe. */
    public List<String> listRunners(String recipe) {
        return List.copyOf(runners.getOrDefault(recipe, List.of()));
    }

    /** Recipes that give a product, those first of which it is the largest output. */
    public List<String> listMakers(String product) {
        List<String> main = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        for (String recipe : recipes.keySet()) {
            List<Line> outputs = listLines(recipe).stream()
                    .filter(line -> line.role.equals("out"))
                    .toList();
            double largest = outputs.stream().mapToDouble(Line::total).max().orElse(0);
            for (Line line : outputs) {
                if (line.item.equals(product)) {
                    (line.total() >= largest ? main : beside).add(recipe);
                }
            }
        }
        main.addAll(beside);
        return main;
    }
}
