package org.commonshed.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.design.Designs;
import org.commonshed.design.Makers;
import org.commonshed.design.ReadersNames;
import org.commonshed.design.Shipped;
import org.commonshed.files.world.Stated;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Remembered;
import org.commonshed.network.Actors;
import org.commonshed.network.Directory;
import org.commonshed.place.Places;
import org.springframework.stereotype.Component;

/**
 * Needs that the catalogue assumes: of neighbourhoods by their people, of actors by their kind. Who states one need of their
 * own has none of these any more.
 */
@Component
public class AssumedNeeds {
    private static final UUID NO_ROW = new UUID(0, 0);
    private static final List<String> OF_PLACES = List.of("id", "name", "kind", "population");
    private static final List<String> OF_ACTORS = List.of("id", "name", "kind", "neighbourhood", "size");

    private final Exchange exchange;
    private final Shipped shipped;
    private final Directory directory;
    private final Makers makers;
    private final Doors doors;
    private final ReadersNames readers;
    private final Remembered<Map<String, List<Map<String, String>>>> typical; // by claimant
    private final Remembered<List<Assumed>> all;

    AssumedNeeds(Exchange exchange, Shipped shipped, Directory directory, Makers makers, Doors doors, Ground ground) {
        this.exchange = exchange;
        this.shipped = shipped;
        this.directory = directory;
        this.makers = makers;
        this.doors = doors;
        this.readers = ground.names();
        var places = ground.places().places();
        var actors = ground.actors().actors();
        this.typical = new Remembered<>(ground.settings(), List.of(places, actors), () -> typical(ground));
        this.all = new Remembered<>(
                ground.settings(),
                List.of(places, actors, exchange.needs(), ground.designs().products()),
                this::sorted);
    }

    /** The sheets that it is worked out from. */
    @Component
    record Ground(Places places, Actors actors, Designs designs, PlaceSettings settings, ReadersNames names) {}

    /** States all needs that are assumed of an actor, as one act; nothing where it states one already. */
    public Optional<UUID> own(Viewer viewer, Kept actor) {
        Desk needs = exchange.needs();
        boolean isStated = needs.count(viewer, Query.all().where("who", actor.get("id"))) > 0;
        List<Map<String, String>> rows = shipped.of(actor.cells()).getOrDefault("needs", List.of());
        if (isStated || rows.isEmpty()) {
            return Optional.empty();
        }
        return needs.addAll(viewer, rows) instanceof Outcome.Done done ? Optional.of(done.act()) : Optional.empty();
    }

    /**
     * A need that nobody stated.
     *
     * @param sought what words are looked for in, in small letters
     */
    record Assumed(Map<String, String> cells, String sought) {
        Kept row() {
            return new Kept(NO_ROW, 0, cells);
        }

        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** All of them, the most urgent first. */
    List<Assumed> list(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        return all.get();
    }

    Optional<Assumed> find(Viewer viewer, String id) {
        return list(viewer).stream().filter(need -> need.get("id").equals(id)).findFirst();
    }

    /** All of them as rows of the table of needs. */
    public List<Kept> listAll(Viewer viewer) {
        return list(viewer).stream().map(Assumed::row).toList();
    }

    /** Whether all that is known of somebody's needs is assumed. */
    public boolean isAssumed(Viewer viewer, String who) {
        return !of(viewer, who).isEmpty();
    }

    /** Those of somebody; none once they have stated one. */
    List<Map<String, String>> of(Viewer viewer, String who) {
        return list(viewer).stream()
                .filter(need -> need.get("who").equals(who))
                .map(Assumed::cells)
                .toList();
    }

    private Map<String, List<Map<String, String>>> typical(Ground ground) {
        List<List<String>> places = new ArrayList<>();
        ground.places().places().all().stream()
                .filter(row -> row.get("kind").equals("neighbourhood"))
                .forEach(row -> places.add(OF_PLACES.stream().map(row::get).toList()));
        Set<String> kinds = shipped.kindsWithNeeds();
        List<List<String>> actors = new ArrayList<>();
        directory.byKind().forEach((kind, some) -> {
            if (kinds.contains(kind)) {
                some.forEach(e -> actors.add(List.of(e.id(), e.name(), e.kind(), e.neighbourhood(), e.size())));
            }
        });
        Map<String, List<Map<String, String>>> byWho = new HashMap<>();
        shipped.needs(List.of(
                        new Stated.Rows("places", OF_PLACES, places), new Stated.Rows("actors", OF_ACTORS, actors)))
                .forEach(row -> byWho.computeIfAbsent(row.getOrDefault("who", ""), who -> new ArrayList<>())
                        .add(row));
        return byWho;
    }

    private List<Assumed> sorted() {
        Map<String, List<Map<String, String>>> byWho = typical.get();
        if (byWho.isEmpty()) {
            return List.of();
        }
        Set<String> stating = exchange.needs().counts(Viewer.HOUSE, "who").keySet();
        Map<String, String> names = new HashMap<>();
        Map<String, String> people = new HashMap<>(); // each is asked for once, as there are many needs
        makers.listProducts(Viewer.HOUSE).forEach(product -> names.put(product.id(), product.name()));
        List<Assumed> sorted = new ArrayList<>();
        byWho.forEach((who, rows) -> {
            if (!stating.contains(who)) {
                String name = directory.name(who);
                people.put(who, name);
                rows.forEach(row -> sorted.add(new Assumed(row, sought(row, names, name))));
            }
        });
        sorted.sort(Comparator.comparing((Assumed need) -> need.get("priority").isEmpty() ? "2" : need.get("priority"))
                .thenComparing(need -> people.getOrDefault(need.get("who"), ""))
                .thenComparing(need -> need.get("id")));
        return List.copyOf(sorted);
    }

    private String sought(Map<String, String> row, Map<String, String> names, String name) {
        String product = row.getOrDefault("product", "");
        String who = row.getOrDefault("who", "");
        return (names.getOrDefault(product, product) + " " + product + " " + name + " " + who).toLowerCase(Locale.ROOT)
                + " "
                + readers.sought("products", product);
    }
}
