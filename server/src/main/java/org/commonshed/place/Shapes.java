package org.commonshed.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonshed.files.world.Outlines;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Shelf;
import org.commonshed.place.shape.Attributes;
import org.commonshed.place.shape.Crowd;
import org.commonshed.place.shape.EqualArea;
import org.commonshed.place.shape.Feature;
import org.commonshed.place.shape.FeatureReader;
import org.commonshed.place.shape.Mending;
import org.commonshed.place.shape.OutlineFile;
import org.commonshed.place.shape.Overlaps;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.node.ObjectNode;

/** Shapes and containment, worked out anew at the first question after outlines or places changed. */
@Component
class Shapes {
    private static final Logger LOG = LoggerFactory.getLogger(Shapes.class);
    private static final double STEPS = 1240; // half a pixel of a drawing of the whole place
    private static final double OWN = 0.9999;

    private final ShapeStore store;
    private final Shelf shelf;
    private final TransactionOperations transaction;
    private final Remembered<List<Outline>> drawn = new Remembered<>();
    private final Remembered<Boolean> crowded = new Remembered<>();
    private final Remembered<String> written = new Remembered<>();
    private final Remembered<Outlines> planned = new Remembered<>();

    Shapes(ShapeStore store, Shelf shelf, TransactionOperations transaction) {
        this.store = store;
        this.shelf = shelf;
        this.transaction = transaction;
    }

    /** Something worked out, as long as the version is the same. */
    private static final class Remembered<T> {
        private String held = "";
        private Optional<T> value = Optional.empty();

        synchronized T get(String version, Supplier<T> work) {
            if (value.isEmpty() || !held.equals(version)) {
                value = Optional.of(work.get());
                held = version;
            }
            return value.get();
        }
    }

    /** The version of what is there now. */
    String version() {
        ShapeStore.State state = store.state();
        return state.isFresh() ? state.version() : renewed();
    }

    private String renewed() {
        String version = transaction.execute(status -> {
            ShapeStore.State state = store.lock();
            if (state.isFresh()) {
                return state.version();
            }
            if (state.outlinesStale()) {
                store.replaceShapes(read(text()));
            }
            renewInsides(state.outlinesStale());
            String next = UUID.randomUUID().toString().substring(0, 8);
            store.hold(next);
            return next;
        });
        return version == null ? "" : version;
    }

    private String text() {
        return StatedSettings.texts(shelf.listAll(PlaceSheets.FILES, Query.all()))
                .getOrDefault(Places.OUTLINES, "");
    }

    /** What can be drawn of a file; what cannot is left out here, and was told when it was brought in. */
    private static List<ShapeStore.Shape> read(String text) {
        List<ShapeStore.Shape> shapes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Feature feature :
                text.isBlank() ? List.<Feature>of() : FeatureReader.read(text).features()) {
            String id = Attributes.text(feature.properties(), List.of("id"));
            boolean sketch = feature.properties().path("sketch").asBoolean(false);
            Optional<Geometry> geometry = Mending.mend(feature, id).geometry();
            if (geometry.isPresent() && feature.isArea() && !id.isEmpty() && ids.add(id)) {
                double km2 = EqualArea.km2(geometry.get());
                shapes.add(new ShapeStore.Shape(id, Outline.What.AREA, sketch, geometry.get(), km2));
            } else if (geometry.isPresent() && feature.isLine()) {
                shapes.add(new ShapeStore.Shape(id, line(feature.properties()), sketch, geometry.get(), 0));
            }
        }
        return shapes;
    }

    private static Outline.What line(ObjectNode properties) {
        String kind = Attributes.text(properties, List.of("kind", "what")).toLowerCase(Locale.ROOT);
        return kind.equals("road") || properties.has("highway") ? Outline.What.ROAD : Outline.What.RIVER;
    }

    private void renewInsides(boolean areas) {
        Overlaps overlaps = new Overlaps();
        Crowd crowd = new Crowd();
        Set<String> outlined = new HashSet<>();
        for (ShapeStore.Shape shape : store.listShapes()) {
            if (shape.what() == Outline.What.AREA) {
                overlaps.add(shape.place(), shape.geometry());
                crowd.add(shape.geometry());
                outlined.add(shape.place());
            }
        }
        if (areas) {
            store.replaceInsides(false, insides(overlaps, crowd));
        }
        List<Overlaps.Inside> points = new ArrayList<>();
        for (Kept place : shelf.listAll(PlaceSheets.PLACES, Query.all())) {
            boolean bare = !outlined.contains(place.get("id"));
            if (bare && !place.get("lat").isEmpty() && !place.get("lon").isEmpty()) {
                double lon = Double.parseDouble(place.get("lon"));
                points.addAll(overlaps.around(place.get("id"), lon, Double.parseDouble(place.get("lat"))));
            }
        }
        store.replaceInsides(true, points);
    }

    /** Nothing where it would take hours, as it may after a whole folder was brought in; a file of outlines is refused. */
    private static List<Overlaps.Inside> insides(Overlaps overlaps, Crowd crowd) {
        if (crowd.isTooDense()) {
            LOG.warn("So many outlines lie over one another that nobody worked out who lies in whom.\n"
                    + "Maybe the same ones were drawn many times; take them out of places.geojson.");
            return List.of();
        }
        return overlaps.listAll();
    }

    /** Whether so many outlines lie over one another that nobody worked out who lies in whom. */
    boolean areTooCrowded() {
        return crowded.get(version(), () -> {
            Crowd crowd = new Crowd();
            store.listShapes().stream()
                    .filter(shape -> shape.what() == Outline.What.AREA)
                    .forEach(shape -> crowd.add(shape.geometry()));
            return crowd.isTooDense();
        });
    }

    List<Outline> outlines() {
        return drawn.get(version(), () -> {
            List<ShapeStore.Shape> all = store.listShapes();
            Envelope box = new Envelope();
            all.forEach(shape -> box.expandToInclude(shape.geometry().getEnvelopeInternal()));
            double unseen = Math.max(box.getWidth(), box.getHeight()) / STEPS;
            return all.stream().map(shape -> outline(shape, unseen)).toList();
        });
    }

    private static Outline outline(ShapeStore.Shape shape, double unseen) {
        Geometry simple = DouglasPeuckerSimplifier.simplify(shape.geometry(), unseen);
        Geometry seen = simple.isEmpty() ? shape.geometry() : simple;
        List<List<Outline.Spot>> paths = new ArrayList<>();
        for (LineString line : lines(seen)) {
            List<Outline.Spot> path = new ArrayList<>();
            for (Coordinate at : line.getCoordinates()) {
                path.add(new Outline.Spot(at.x, at.y));
            }
            paths.add(path);
        }
        return new Outline(shape.place(), shape.what(), shape.sketch(), shape.areaKm2(), paths);
    }

    @SuppressWarnings("unchecked")
    private static List<LineString> lines(Geometry geometry) {
        return LinearComponentExtracter.getLines(geometry);
    }

    String geoJson(String key, List<Kept> places) {
        return written.get(key, () -> {
            Map<String, Kept> byId = new HashMap<>();
            places.forEach(place -> byId.put(place.get("id"), place));
            return OutlineFile.text(
                    store.listShapes().stream().map(shape -> line(shape, byId)).toList());
        });
    }

    private static String line(ShapeStore.Shape shape, Map<String, Kept> places) {
        ObjectNode properties = FeatureReader.noProperties();
        Optional<Kept> place = Optional.ofNullable(places.get(shape.place()));
        properties.put("id", shape.place());
        properties.put("what", shape.what().word());
        properties.put("sketch", shape.sketch());
        place.ifPresent(p -> properties.put("name", p.get("name")).put("kind", p.get("kind")));
        if (shape.what() == Outline.What.AREA) {
            properties.put("km2", Math.round(shape.areaKm2() * 100) / 100.0);
        }
        return OutlineFile.line(properties, shape.geometry());
    }

    List<Outline.Inside> within(String place) {
        version();
        return store.listWithin(place).stream()
                .map(i -> new Outline.Inside(i.inner(), whole(i.share()), i.areaKm2(), i.byPoint()))
                .toList();
    }

    List<Outline.Inside> around(String place) {
        version();
        return store.listAround(place).stream()
                .map(i -> new Outline.Inside(i.outer(), whole(i.share()), i.areaKm2(), i.byPoint()))
                .toList();
    }

    private static double whole(double share) {
        return share > OWN ? 1 : share;
    }

    /** The outlines as plans read them. */
    Outlines planned(String text) {
        return planned.get(version(), () -> Outlines.of(text));
    }
}
