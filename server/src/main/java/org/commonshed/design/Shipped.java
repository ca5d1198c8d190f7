package org.commonshed.design;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.commonshed.files.catalogue.CatalogueBook;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.filling.Typical;
import org.commonshed.keeping.PlaceSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The catalogue that is shipped along, behind what a place states itself; only where its settings ask for it. */
@Component
public class Shipped {
    private static final Logger LOG = LoggerFactory.getLogger(Shipped.class);

    private final PlaceSettings settings;
    private final ReadersNames names;
    private final @Nullable CatalogueBook book;
    private final Typical typical;
    private final AtomicReference<@Nullable Filled> filled = new AtomicReference<>();

    /** What it holds for everybody, in the periods that these settings say. */
    private record Filled(Map<String, String> settings, Map<String, List<Map<String, String>>> rows) {}

    Shipped(PlaceSettings settings, ReadersNames names, @Value("${commonshed.root:.}") Path root) {
        this.settings = settings;
        this.names = names;
        Path folder = root.resolve("catalogue");
        this.book = read(folder);
        this.typical = Typical.read(folder);
    }

    private static @Nullable CatalogueBook read(Path folder) {
        try {
            return CatalogueBook.read(folder);
        } catch (IOException missing) {
            LOG.warn(
                    "The catalogue is not in {} ({}).\nMaybe the installation is not whole.",
                    folder,
                    missing.getMessage());
            return null;
        }
    }

    public boolean isUsed() {
        return isAsked(settings.all());
    }

    private boolean isAsked(Map<String, String> stated) {
        return book != null && stated.getOrDefault("catalogue", "").equals("standard");
    }

    /** Its entries with source and status, called as the reader calls them; empty where it is not used. */
    public List<CatalogueBook.Entry> list(CatalogueBook.Sort sort) {
        CatalogueBook known = book;
        return known != null && isUsed()
                ? known.list(sort).stream().map(this::called).toList()
                : List.of();
    }

    private CatalogueBook.Entry called(CatalogueBook.Entry entry) {
        String table = entry.sort().table;
        return entry.told(names.called(table, entry.id(), entry.name()), names.noted(table, entry.id(), entry.note()));
    }

    /** Entries that hold every word, in whatever language; none where it is not used. */
    public List<CatalogueBook.Entry> search(CatalogueBook.Sort sort, List<String> words) {
        return list(sort).stream()
                .filter(entry -> {
                    String text = sought(entry) + " " + entry.group();
                    return words.stream().allMatch(word -> holds(text, word));
                })
                .toList();
    }

    /** Whether hours of this item are those of people, not of a machine; what the catalogue does not know is a machine. */
    public boolean isSkill(String item) {
        return book != null && book.isSkill(item);
    }

    /** Kinds of actors that can run a recipe. */
    List<String> runners(String recipe) {
        return book == null ? List.of() : book.listRunners(recipe);
    }

    /** Its rows of a table: products, recipes, recipe_lines, outside; none where it is not used. */
    public List<Map<String, String>> rows(String table) {
        Map<String, String> stated = settings.all();
        if (!isAsked(stated)) {
            return List.of();
        }
        Filled known = filled.get();
        if (known == null || !known.settings().equals(stated)) {
            known = new Filled(stated, typical.fill(new Stated(stated, List.of(), Optional.empty())));
            filled.set(known);
        }
        return known.rows().getOrDefault(table, List.of());
    }

    /** What it assumes of an actor as long as nobody states it: rows of abilities, capacities, stocks and needs. */
    public Map<String, List<Map<String, String>>> of(Map<String, String> actor) {
        Map<String, String> stated = settings.all();
        if (!isAsked(stated)) {
            return Map.of();
        }
        List<String> columns = List.copyOf(actor.keySet());
        List<String> cells =
                columns.stream().map(c -> actor.getOrDefault(c, "")).toList();
        Stated.Rows row = new Stated.Rows("actors", columns, List.of(cells));
        Map<String, List<Map<String, String>>> all = new HashMap<>();
        typical.fill(new Stated(stated, List.of(row), Optional.empty())).forEach((table, rows) -> {
            List<Map<String, String>> own = new ArrayList<>(rows);
            String id = actor.getOrDefault("id", "");
            own.removeIf(
                    r -> !r.getOrDefault("actor", r.getOrDefault("who", "")).equals(id));
            all.put(table, own);
        });
        return all;
    }

    /** Needs that it assumes of these places and actors as long as they state none. */
    public List<Map<String, String>> needs(List<Stated.Rows> claimants) {
        Map<String, String> stated = settings.all();
        return isAsked(stated)
                ? typical.fill(new Stated(stated, claimants, Optional.empty())).getOrDefault("needs", List.of())
                : List.of();
    }

    /** Kinds of actors of which it assumes needs. */
    public Set<String> kindsWithNeeds() {
        return typical.kindsWithNeeds();
    }

    /** All that an entry is called, in any language. */
    String sought(CatalogueBook.Entry entry) {
        return entry.name() + " " + entry.id() + " " + names.sought(entry.sort().table, entry.id());
    }

    /** Ids of entries that are called exactly so in any language, whatever the case of the letters. */
    List<String> listCalled(CatalogueBook.Sort sort, String name) {
        return list(sort).stream()
                .map(CatalogueBook.Entry::id)
                .filter(id -> names.isCalled(sort.table, id, name.strip()))
                .toList();
    }

    static boolean holds(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
