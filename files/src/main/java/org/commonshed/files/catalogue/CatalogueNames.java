package org.commonshed.files.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.World;

/**
 * What people call the things of the catalogue in other languages, and what it notes of them, as {@code names_es.csv},
 * {@code notes_es.csv} and others beside its tables say.
 * English stands in the tables themselves. What somebody called by a name of their own keeps that name in every language.
 */
public final class CatalogueNames {
    /** The tables whose rows have names for people. */
    public static final List<String> TABLES = List.of("products", "recipes", "kinds", "processes", "materials");

    private final Map<Thing, String> english;
    private final Map<String, Map<Thing, String>> byLanguage;
    private final Map<String, Map<Thing, String>> notes; // by language

    private record Thing(String table, String id) {}

    private CatalogueNames(
            Map<Thing, String> english,
            Map<String, Map<Thing, String>> byLanguage,
            Map<String, Map<Thing, String>> notes) {
        this.english = english;
        this.byLanguage = byLanguage;
        this.notes = notes;
    }

    /** @throws IOException where the folder holds no catalogue */
    public static CatalogueNames read(Path folder) throws IOException {
        Map<Thing, String> english = new HashMap<>();
        for (String table : TABLES) {
            for (NamedCsvRecord row : CatalogueRows.read(folder, table)) {
                String name = row.findField("name").orElse("");
                boolean isLabelled = row.findField("label").isPresent(); // there "names" are others, to find it by
                english.put(new Thing(table, row.getField("id")), isLabelled ? row.getField("label") : name);
            }
        }
        return new CatalogueNames(english, byLanguage(folder, "name"), byLanguage(folder, "note"));
    }

    /** What files like {@code names_es.csv} hold in that column. */
    private static Map<String, Map<Thing, String>> byLanguage(Path folder, String column) throws IOException {
        Map<String, Map<Thing, String>> byLanguage = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, column + "s_*.csv")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".csv", "");
                Map<Thing, String> texts = new HashMap<>();
                for (NamedCsvRecord row : CatalogueRows.read(folder, name)) {
                    texts.put(new Thing(row.getField("table"), row.getField("id")), row.getField(column));
                }
                byLanguage.put(name.substring(name.indexOf('_') + 1), texts);
            }
        }
        return byLanguage;
    }

    /** What a thing of the catalogue is called in a language, else in English; empty where the catalogue does not have it. */
    public Optional<String> find(String table, String id, Locale locale) {
        Thing thing = new Thing(table, id);
        return Optional.ofNullable(in(locale).get(thing)).or(() -> Optional.ofNullable(english.get(thing)));
    }

    /**
     * What readers of a language call a thing.
     *
     * @param name as it stands in the tables; any but the catalogue's own is what people named it, and stays
     */
    public String called(String table, String id, String name, Locale locale) {
        Thing thing = new Thing(table, id);
        return name.equals(english.get(thing)) ? in(locale).getOrDefault(thing, name) : name;
    }

    /**
     * What the catalogue notes of a thing, for readers of a language.
     *
     * @param note as it stands in the tables; it stays where the language has none
     */
    public String note(String table, String id, String note, Locale locale) {
        return note.isEmpty()
                ? note
                : notes.getOrDefault(locale.getLanguage(), Map.of()).getOrDefault(new Thing(table, id), note);
    }

    /** What a thing of the catalogue is called in any language, English first; empty where it is not of the catalogue. */
    public List<String> listAll(String table, String id) {
        Thing thing = new Thing(table, id);
        List<String> all = new ArrayList<>();
        Optional.ofNullable(english.get(thing)).ifPresent(all::add);
        new TreeMap<>(byLanguage)
                .values()
                .forEach(names -> Optional.ofNullable(names.get(thing)).ifPresent(all::add));
        return all;
    }

    /** Ids of a table whose name in that language holds the words, whatever the case of the letters. */
    public List<String> listHolding(String table, String words, Locale locale) {
        String wanted = words.strip().toLowerCase(locale);
        List<String> ids = new ArrayList<>();
        in(locale).forEach((thing, name) -> {
            if (thing.table().equals(table) && name.toLowerCase(locale).contains(wanted)) {
                ids.add(thing.id());
            }
        });
        return ids;
    }

    /** A place in the words of those readers. */
    public World in(Locale locale, World world) {
        if (in(locale).isEmpty()) {
            return world;
        }
        List<Product> products = world.products().stream()
                .map(each -> each.withName(called("products", each.id(), each.name(), locale)))
                .toList();
        List<Recipe> recipes = world.recipes().stream()
                .map(each -> each.withName(called("recipes", each.id(), each.name(), locale)))
                .toList();
        return world.withDesigns(products, recipes);
    }

    private Map<Thing, String> in(Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), Map.of());
    }
}
