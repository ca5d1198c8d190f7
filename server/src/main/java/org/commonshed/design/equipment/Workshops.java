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
import org.commonshed.files.okw.Equipment;
import org.commonshed.files.okw.Filling;
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
    private volatile Map<String, Read> last = Map.of();

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
        this.shelved = new Shelved(models.stamp(), new Remembered<>(settings, desks, this::readAnew));
    }

    /** All of them in the order of their ids, and by id; who can make what is worked out from these very ones. */
    private record Book(
            List<Facility> stated,
            List<Facility> all,
            Map<String, Facility> byActor,
            Matcher matcher,
            Map<String, Read> read) {}

    /** What was worked out with the models that were known then. */
    private record Shelved(long models, Remembered<Book> book) {}

    private Book readAnew() {
        Book book = read(last);
        last = book.read();
        return book;
    }

    /** Models that came in with a list count at once, though no table changed. */
    private Book book() {
        Shelved now = shelved;
        if (now.models() != models.stamp()) {
            last = Map.of();
            now = new Shelved(models.stamp(), new Remembered<>(settings, desks, this::readAnew));
            shelved = now;
        }
        return now.book().get();
    }

    /** All rows about one workshop. */
    private record Rows(Equipment.Owner owner, List<Kept> machines, Optional<Kept> workshop) {}

    /** What was read of them: as it is stated, and filled in. */
    private record Read(Rows of, Facility stated, Facility filled) {}

    /** Workshops of which nothing has changed since are taken over from the last reading. */
    private Book read(Map<String, Read> before) {
        Equipment equipment = new Equipment(models.vocabulary());
        Filling filling = models.filling();
        Map<String, List<Kept>> machines = new HashMap<>();
        inventory
                .machines()
                .allShown()
                .forEach(row -> machines.computeIfAbsent(row.get("actor"), k -> new ArrayList<>())
                        .add(row));
        Map<String, Kept> workshops = new HashMap<>();
        inventory.workshops().allShown().forEach(row -> workshops.put(row.get("actor"), row));
        Set<String> actors = new TreeSet<>(machines.keySet());
        actors.addAll(workshops.keySet());
        Map<String, Read> read = new HashMap<>();
        List<Facility> stated = new ArrayList<>();
        List<Facility> filled = new ArrayList<>();
        Map<String, Facility> byActor = new HashMap<>();
        for (String actor : actors) {
            Rows rows = new Rows(
                    owner(actor), machines.getOrDefault(actor, List.of()), Optional.ofNullable(workshops.get(actor)));
            Read known = before.get(actor);
            Read now = known != null && known.of().equals(rows) ? known : read(equipment, filling, rows);
            read.put(actor, now);
            stated.add(now.stated());
            filled.add(now.filled());
            byActor.put(actor, now.filled());
        }
        Matcher matcher = new Matcher(models.taxonomy(), models.vocabulary().materials(), roads(), filled);
        return new Book(stated, filled, byActor, matcher, read);
    }

    private static Read read(Equipment equipment, Filling filling, Rows rows) {
        Facility stated = equipment.facility(
                rows.owner(),
                rows.workshop().map(Kept::cells).orElse(Map.of()),
                rows.machines().stream().map(Kept::cells).toList());
        return new Read(rows, stated, filling.fill(List.of(stated)).get(0));
    }

    private Equipment.Owner owner(String actor) {
        return new Equipment.Owner(
                actor, directory.name(actor), directory.point(actor).orElse(null));
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

    /** As they are stated, with nothing filled in, for who hands them on. */
    public List<Facility> listStated(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        return book().stated();
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

    /** How the reader calls a material of the catalogue. */
    public String materialName(String id) {
        return models.findName(id).orElseThrow();
    }

    /** How the reader calls a process or a material of the catalogue. */
    public Optional<String> findName(String id) {
        return models.findName(id);
    }

    public Materials materials() {
        return models.vocabulary().materials();
    }
}
