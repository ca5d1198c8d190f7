package org.commonshed.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonshed.files.world.Patience;
import org.commonshed.keeping.Kept;
import org.commonshed.place.shape.Attributes;
import org.commonshed.place.shape.EqualArea;
import org.commonshed.place.shape.Feature;
import org.commonshed.place.shape.Mending;
import org.commonshed.place.shape.Remark;
import org.commonshed.place.shape.Rings;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Works out which places a file of outlines speaks of, and what it says of them that nobody has stated yet. */
final class Proposing {
    private static final List<String> KINDS =
            PlaceSheets.PLACES.schema().getColumn("kind").words();
    private static final String OTHERWISE = "neighbourhood";

    private final Attributes attributes;
    private final String kind;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>(); // by id, as they would be
    private final Map<String, String> byName = new HashMap<>(); // kind and name to id; empty = several
    private final Map<String, String> byCode = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> before = new HashSet<>(); // ids of places that are there
    private final Set<String> ids = new HashSet<>(); // met in the file
    private final Set<String> bioregions = new HashSet<>(); // ids of those that are there or in the file
    private final Set<String> only; // ids of the areas and points that are wanted; empty = all

    /** A feature that becomes a place's outline, or a line of the land, which has no id. */
    record Entry(Feature feature, Geometry geometry, String id) {
        boolean isLine() {
            return feature.isLine();
        }
    }

    /**
     * @param kind of places of which the file does not say it; empty = neighbourhoods
     * @param only the ids of those that are wanted of the file; empty = all
     */
    Proposing(Attributes attributes, String kind, Set<String> only, List<Kept> places) {
        this.attributes = attributes;
        this.only = Set.copyOf(only);
        this.kind = KINDS.contains(kind) ? kind : OTHERWISE;
        for (Kept place : places) {
            rows.put(place.get("id"), new HashMap<>(place.cells()));
            before.add(place.get("id"));
            noteBioregion(place.get("id"));
            byName.merge(key(place.get("kind"), place.get("name")), place.get("id"), (a, b) -> "");
        }
    }

    List<Entry> entries() {
        return entries;
    }

    List<Remark> remarks() {
        return remarks;
    }

    List<Map<String, String>> rows() {
        return List.copyOf(rows.values());
    }

    /**
     * @param taken those of some ids that something else already has
     * @param patience when it is over, nothing of the file is proposed
     */
    void read(List<Feature> features, Function<Set<String>, Set<String>> taken, Patience patience) {
        for (Feature feature : features) {
            if (patience.isOver()) {
                remarks.add(Remark.ofFile("slow", patience.seconds()));
                entries.clear();
                return;
            }
            meet(feature);
        }
        Set<String> fresh = new LinkedHashSet<>();
        entries.stream().filter(e -> !e.isLine() && !before.contains(e.id())).forEach(e -> fresh.add(e.id()));
        Set<String> gone = taken.apply(fresh);
        entries.removeIf(entry -> {
            boolean refused = gone.contains(entry.id());
            if (refused) {
                refuse(entry.feature(), "taken", entry.id());
            }
            return refused;
        });
        entries.stream().filter(e -> !e.isLine()).forEach(this::state);
        endCircles("flows_into");
        endCircles("within");
    }

    private void meet(Feature feature) {
        Mending.Mended mended = Mending.mend(feature, name(feature));
        remarks.addAll(mended.remarks());
        Optional<Geometry> geometry = mended.geometry();
        if (geometry.isEmpty()) {
            if (!mended.isRefused()) {
                refuse(feature, "no-geometry");
            }
        } else if (feature.isLine()) {
            entries.add(new Entry(feature, geometry.get(), ""));
        } else {
            meet(feature, geometry.get());
        }
    }

    private void meet(Feature feature, Geometry geometry) {
        String code = Attributes.text(feature.properties(), attributes.code());
        String id = id(code, name(feature), kind(feature));
        if (id.isEmpty()) {
            refuse(feature, "nameless");
        } else if (!ids.add(id)) {
            refuse(feature, "twice", id);
        } else if (only.isEmpty() || only.contains(id)) {
            byCode.put(code.isEmpty() ? id : code, id);
            byCode.putIfAbsent(id, id);
            entries.add(new Entry(feature, geometry, id));
        }
    }

    private String id(String code, String name, String itsKind) {
        String id = Attributes.id(code);
        if (before.contains(id)) {
            return id;
        }
        String same = byName.getOrDefault(key(itsKind, name), "");
        return !same.isEmpty() ? same : code.isEmpty() ? Attributes.id(name) : id;
    }

    private String name(Feature feature) {
        String name = Attributes.text(feature.properties(), attributes.name());
        return name.isEmpty() ? Attributes.text(feature.properties(), attributes.code()) : name;
    }

    private String kind(Feature feature) {
        String stated = Attributes.text(feature.properties(), attributes.kind()).toLowerCase(Locale.ROOT);
        if (KINDS.contains(stated)) {
            return stated;
        }
        return attributes.isWatershed(feature.properties()) ? "watershed" : kind;
    }

    private static String key(String kind, String name) {
        return kind + "/" + name.toLowerCase(Locale.ROOT);
    }

    /** What nobody has stated yet is proposed; what is stated stays. */
    private void state(Entry entry) {
        Feature feature = entry.feature();
        Map<String, String> cells = rows.computeIfAbsent(entry.id(), id -> new HashMap<>());
        propose(cells, "id", entry.id());
        propose(cells, "name", name(feature).isEmpty() ? entry.id() : name(feature));
        propose(cells, "kind", kind(feature));
        noteBioregion(entry.id());
        propose(cells, "within", within(entry));
        propose(cells, "flows_into", downstream(entry));
        Coordinate middle = entry.geometry().getInteriorPoint().getCoordinate();
        if (cells.getOrDefault("lat", "").isEmpty()
                && cells.getOrDefault("lon", "").isEmpty()) {
            propose(cells, "lat", Rings.text(middle.y));
            propose(cells, "lon", Rings.text(middle.x));
        }
        if (feature.isArea()) {
            propose(cells, "area_km2", rounded(EqualArea.km2(entry.geometry())));
        }
    }

    private void noteBioregion(String id) {
        if ("bioregion".equals(rows.getOrDefault(id, Map.of()).get("kind"))) {
            bioregions.add(id);
        }
    }

    private static void propose(Map<String, String> cells, String column, String text) {
        if (!text.isEmpty()) {
            cells.merge(column, text, (stated, proposed) -> stated.isEmpty() ? proposed : stated);
        }
    }

    /** To a hectare below 100 km², else to a tenth of a square kilometre. */
    static String rounded(double km2) {
        double digits = km2 < 100 ? 100 : 10;
        double rounded = Math.round(km2 * digits) / digits;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    private String within(Entry entry) {
        String stated = Attributes.text(entry.feature().properties(), attributes.parent());
        if (!stated.isEmpty()) {
            return known(entry, stated, "unknown-parent");
        }
        String huc = Attributes.above(Attributes.text(entry.feature().properties(), attributes.code()));
        while (!huc.isEmpty() && !isKnown(huc)) {
            huc = Attributes.above(huc);
        }
        return huc.isEmpty() ? bioregion(entry) : byCode.getOrDefault(huc, huc);
    }

    /** The only bioregion, where there is one. */
    private String bioregion(Entry entry) {
        boolean outermost = kind(entry.feature()).equals("bioregion") || bioregions.contains(entry.id());
        return bioregions.size() == 1 && !outermost ? bioregions.iterator().next() : "";
    }

    private String downstream(Entry entry) {
        String stated = Attributes.text(entry.feature().properties(), attributes.downstream());
        return stated.isEmpty() ? "" : known(entry, stated, "flows-out");
    }

    private String known(Entry entry, String code, String otherwise) {
        if (isKnown(code)) {
            String id = byCode.getOrDefault(code, code);
            return id.equals(entry.id()) ? "" : id;
        }
        remarks.add(entry.feature().remark(name(entry.feature()), otherwise, false, code));
        return "";
    }

    private boolean isKnown(String code) {
        return byCode.containsKey(code) || before.contains(code);
    }

    /** Both ways must end. */
    private void endCircles(String column) {
        Set<String> ending = new HashSet<>(); // from where one comes to an end
        for (Entry entry : entries) {
            Map<String, String> row = rows.getOrDefault(entry.id(), Map.of());
            if (!entry.isLine() && !before.contains(entry.id()) && runsInCircles(entry.id(), column, ending)) {
                row.remove(column);
                remarks.add(entry.feature().remark(name(entry.feature()), "circle", false));
            }
        }
    }

    private boolean runsInCircles(String id, String column, Set<String> ending) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (!at.isEmpty() && !ending.contains(at) && seen.add(at)) {
            at = rows.getOrDefault(at, Map.of()).getOrDefault(column, "");
        }
        boolean ends = at.isEmpty() || ending.contains(at);
        if (ends) {
            ending.addAll(seen);
        }
        return !ends;
    }

    private void refuse(Feature feature, String key, Object... values) {
        remarks.add(feature.remark(name(feature), key, true, values));
    }
}
