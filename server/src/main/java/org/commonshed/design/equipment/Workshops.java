package org.commonshed.design.equipment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Matcher;
import org.commonshed.engine.match.Materials;
import org.commonshed.engine.match.Roads;
import org.commonshed.engine.match.Taxonomy;
import org.commonshed.engine.world.Point;
import org.commonshed.files.okw.Equipment;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Remembered;
import org.commonshed.network.Actors;
import org.commonshed.network.Directory;
import org.commonshed.place.Places;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** The front door to workshops and their machines, with what models fill in. */
@Service
@NamedInterface("equipment")
public class Workshops {
    private final Inventory inventory;
    private final Models models;
    private final Directory directory;
    private final PlaceSettings settings;
    private final List<Desk> desks;
    private final Doors doors;
    private volatile Shelved shelved;

    Workshops(
            Inventory inventory,
            Models models,
            Directory directory,
            Actors actors,
            Places places,
            PlaceSettings settings,
            Doors doors) {
        this.inventory = inventory;
        this.models = models;
        this.directory = directory;
        this.settings = settings;
        this.desks = List.of(inventory.machines(), inventory.workshops(), actors.actors(), places.places());
        this.doors = doors;
        this.shelved = new Shelved(models.stamp(), new Remembered<>(settings, desks, this::read));
    }

    /** All of them in the order of their ids, and by id; who can make what is worked out from these very ones. */
    private record Book(List<Facility> all, Map<String, Facility> byActor, Matcher matcher) {}

    /** What was worked out with the models that were known then. */
    private record Shelved(long models, Remembered<Book> book) {}

    /** Models that came in with a list count at once, though no table changed. */
    private Book book() {
        Shelved now = shelved;
        if (now.models() != models.stamp()) {
            now = new Shelved(models.stamp(), new Remembered<>(settings, desks, this::read));
            shelved = now;
        }
        return now.book().get();
    }

    private Book read() {
        Equipment equipment = new Equipment(models.vocabulary());
        Map<String, List<Map<String, String>>> machines = new HashMap<>();
        for (Kept row : inventory.machines().all()) {
            machines.computeIfAbsent(row.get("actor"), k -> new ArrayList<>()).add(row.cells());
        }
        Map<String, Map<String, String>> workshops = new HashMap<>();
        for (Kept row : inventory.workshops().all()) {
            workshops.put(row.get("actor"), row.cells());
        }
        Set<String> actors = new TreeSet<>(machines.keySet());
        actors.addAll(workshops.keySet());
        List<Facility> all = new ArrayList<>();
        for (String actor : actors) {
            Point at = directory.point(actor).orElse(null);
            all.add(equipment.facility(
                    new Equipment.Owner(actor, directory.name(actor), at),
                    workshops.getOrDefault(actor, Map.of()),
                    machines.getOrDefault(actor, List.of())));
        }
        List<Facility> filled = models.filling().fill(all);
        Map<String, Facility> byActor = new HashMap<>();
        filled.forEach(facility -> byActor.put(facility.id(), facility));
        Matcher matcher = new Matcher(models.taxonomy(), models.vocabulary().materials(), roads(), filled);
        return new Book(filled, byActor, matcher);
    }

    /** Of the place, where it says how much longer ways are by road. */
    private Roads roads() {
        double factor = Kept.toNumber(settings.all().getOrDefault("links.road_factor", ""), Roads.USUAL_FACTOR);
        return Roads.byFactor(Math.max(1, factor));
    }

    /** All that have machines or skills; ids are those of actors. */
    public List<Facility> list(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        return book().all();
    }

    /** One by the id of its actor. */
    public Optional<Facility> find(Viewer viewer, String actor) {
        doors.demand(viewer, Deed.READ, "");
        return Optional.ofNullable(book().byActor().get(actor));
    }

    /** Answers who can make what; made anew when a table changes. */
    public Matcher matcher() {
        return book().matcher();
    }

    public Taxonomy taxonomy() {
        return models.taxonomy();
    }

    /** How people call a process; the id itself where nobody knows it. */
    public String processName(String id) {
        return models.processName(id);
    }

    public Materials materials() {
        return models.vocabulary().materials();
    }
}
