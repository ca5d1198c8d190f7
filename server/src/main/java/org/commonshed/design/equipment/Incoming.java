package org.commonshed.design.equipment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.world.Point;
import org.commonshed.files.okw.Equipment;
import org.commonshed.files.world.Decimals;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Shelf;
import org.commonshed.network.Actors;
import org.commonshed.place.Atlas;
import org.commonshed.place.Geography;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes workshops of a list in: who is not here yet becomes an actor, and its machines stand in the tables. */
@Service
@Transactional
class Incoming {
    /** A workshop farther than that from every neighbourhood is not of this place. */
    private static final double NEAR_KM = 30;

    private static final String KIND = "workshop";

    private final Inventory inventory;
    private final Actors actors;
    private final Atlas atlas;
    private final Geography geography;
    private final Shelf shelf;
    private final Doors doors;

    Incoming(Inventory inventory, Actors actors, Atlas atlas, Geography geography, Shelf shelf, Doors doors) {
        this.inventory = inventory;
        this.actors = actors;
        this.atlas = atlas;
        this.geography = geography;
        this.shelf = shelf;
        this.doors = doors;
    }

    /**
     * What came of it.
     *
     * @param act takes it back; empty where nothing was new
     * @param known workshops that were here before
     * @param outside names of those that are of no neighbourhood here
     * @param placeless names of those whose place nobody knows
     */
    record Report(
            Optional<UUID> act, int actors, int machines, int known, List<String> outside, List<String> placeless) {
        Report {
            outside = List.copyOf(outside);
            placeless = List.copyOf(placeless);
        }
    }

    /** Rows that are to be added, and what is told. */
    private record Plan(
            List<Map<String, String>> actors,
            List<Map<String, String>> machines,
            List<Map<String, String>> workshops,
            List<String> outside,
            List<String> placeless) {
        static Plan empty() {
            return new Plan(
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** @param all those outside of the place too, at the nearest neighbourhood */
    Report bringIn(Viewer viewer, List<Facility> facilities, boolean all) {
        doors.demand(viewer, Deed.IMPORT, "");
        Set<String> here = new HashSet<>();
        actors.actors().all().forEach(row -> here.add(row.get("id")));
        Set<String> machines = keys(inventory.machines().all());
        Set<String> workshops = keys(inventory.workshops().all());
        Plan plan = Plan.empty();
        int known = 0;
        for (Facility facility : facilities) {
            String actor = id(facility.id());
            if (here.contains(actor)) {
                known++;
            } else if (!add(viewer, facility, actor, all, plan)) {
                continue;
            }
            here.add(actor);
            for (Machine machine : facility.machines()) {
                Map<String, String> row = new HashMap<>(Equipment.row(actor, machine));
                row.put("machine", id(machine.id()));
                if (machines.add(key(row))) {
                    plan.machines().add(row);
                }
            }
            Equipment.row(actor, facility)
                    .filter(row -> workshops.add(key(row)))
                    .ifPresent(plan.workshops()::add);
        }
        return keep(viewer, plan, known);
    }

    private Report keep(Viewer viewer, Plan plan, int known) {
        Optional<UUID> act = Optional.empty();
        if (!plan.actors().isEmpty()
                || !plan.machines().isEmpty()
                || !plan.workshops().isEmpty()) {
            UUID begun = shelf.begin(viewer.person(), "okw.imported");
            shelf.addAll(begun, actors.actors().sheet(), plan.actors());
            shelf.addAll(begun, EquipmentSheets.MACHINES, plan.machines());
            shelf.addAll(begun, EquipmentSheets.WORKSHOPS, plan.workshops());
            act = Optional.of(begun);
        }
        return new Report(act, plan.actors().size(), plan.machines().size(), known, plan.outside(), plan.placeless());
    }

    /** Whether it has a place here. */
    private boolean add(Viewer viewer, Facility facility, String actor, boolean all, Plan plan) {
        Point at = facility.at();
        if (at == null) {
            plan.placeless().add(facility.name());
            return false;
        }
        Optional<Atlas.Spot> home = home(viewer, at, all);
        if (home.isEmpty()) {
            plan.outside().add(facility.name());
            return false;
        }
        Map<String, String> row = new HashMap<>();
        row.put("id", actor);
        row.put("name", facility.name().strip());
        row.put("kind", KIND);
        row.put("neighbourhood", home.get().id());
        row.put("lat", Decimals.text(at.lat()));
        row.put("lon", Decimals.text(at.lon()));
        plan.actors().add(row);
        return true;
    }

    /** The neighbourhood that holds the point, else the nearest one that is near enough. */
    private Optional<Atlas.Spot> home(Viewer viewer, Point at, boolean all) {
        List<Atlas.Spot> towns = atlas.all().values().stream()
                .filter(spot -> spot.kind().equals("neighbourhood"))
                .toList();
        Optional<Atlas.Spot> around = geography
                .findAround(viewer, at, towns.stream().map(Atlas.Spot::id).toList())
                .flatMap(atlas::find);
        if (around.isPresent()) {
            return around;
        }
        Atlas.Spot nearest = null;
        double least = all ? Double.POSITIVE_INFINITY : NEAR_KM;
        for (Atlas.Spot town : towns) {
            double km = town.point().map(point -> point.kmTo(at)).orElse(Double.POSITIVE_INFINITY);
            if (km < least) {
                least = km;
                nearest = town;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static Set<String> keys(List<Kept> rows) {
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.add(key(row.cells())));
        return keys;
    }

    private static String key(Map<String, String> row) {
        return row.getOrDefault("actor", "") + "\u0001" + row.getOrDefault("machine", "");
    }

    /** An id of the format, of whatever a list calls it. */
    private static String id(String text) {
        String id = text.strip().replaceAll("[^\\p{L}\\p{Nd}._-]+", "-").replaceAll("^-+|-+$", "");
        return id.isEmpty() || id.equals("outside") ? "workshop-" + Integer.toHexString(text.hashCode()) : id;
    }
}
