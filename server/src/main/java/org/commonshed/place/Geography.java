package org.commonshed.place;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.engine.world.Point;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Outlines;
import org.commonshed.files.world.Patience;
import org.commonshed.files.world.Stated;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.References;
import org.commonshed.keeping.Shelf;
import org.commonshed.place.shape.Attributes;
import org.commonshed.place.shape.Feature;
import org.commonshed.place.shape.FeatureReader;
import org.commonshed.place.shape.Remark;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The front door to geometry: outlines in and out, and which place lies in which. Nothing else knows of shapes. */
@Service
public class Geography {
    private final Places places;
    private final Shapes shapes;
    private final Shelf shelf;
    private final Doors doors;
    private final References references;
    private final TransactionOperations transaction;
    private final Duration patience;

    Geography(
            Places places,
            Shapes shapes,
            Shelf shelf,
            Doors doors,
            References references,
            TransactionOperations transaction,
            @Value("${commonshed.import.most-seconds:120}") long mostSeconds) {
        this.patience = Duration.ofSeconds(mostSeconds);
        this.references = references;
        this.places = places;
        this.shapes = shapes;
        this.shelf = shelf;
        this.doors = doors;
        this.transaction = transaction;
    }

    /** Changes when an outline or a place does. */
    public String version(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        Set<String> hidden = places.places().hiddenIds();
        return hidden.isEmpty() ? shapes.version() : shapes.version() + "-" + hidden.hashCode();
    }

    /** Areas and lines for a drawing of the whole place. */
    public List<Outline> outlines(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        return shapes.outlines();
    }

    /** Whether they are so many, one over another, that which place lies in which was not worked out. */
    public boolean areTooCrowded(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        return shapes.areTooCrowded();
    }

    /** The same in full, as GeoJSON: id, name, kind, area, or what a line is. */
    public String geoJson(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        return shapes.geoJson(version(viewer), places.places().all());
    }

    /** What lies in a place, the largest first; by the shapes, not by the column {@code within}. */
    public List<Outline.Inside> listWithin(Viewer viewer, String place) {
        doors.demand(viewer, Deed.READ, "");
        return shapes.within(place);
    }

    /** In what a place lies, the largest share first. */
    public List<Outline.Inside> listAround(Viewer viewer, String place) {
        doors.demand(viewer, Deed.READ, "");
        return shapes.around(place);
    }

    /** The smallest watershed that holds the point, as plans take it. */
    public Optional<String> findWatershed(Viewer viewer, double lat, double lon) {
        doors.demand(viewer, Deed.READ, "");
        List<String> watersheds = places.places().listAll(viewer, Query.all().where("kind", "watershed")).stream()
                .map(row -> row.get("id"))
                .toList();
        return shapes.planned(places.outlines(viewer).orElse("")).findSmallestAround(new Point(lat, lon), watersheds);
    }

    /** The smallest of some places that holds the point. */
    public Optional<String> findAround(Viewer viewer, Point point, List<String> ofThese) {
        doors.demand(viewer, Deed.READ, "");
        return shapes.planned(places.outlines(viewer).orElse("")).findSmallestAround(point, ofThese);
    }

    /** Of each of many points the smallest of some places that holds it; without an entry where none does. */
    public Map<Point, String> findAround(Viewer viewer, Collection<Point> points, List<String> ofThese) {
        doors.demand(viewer, Deed.READ, "");
        Outlines planned = shapes.planned(places.outlines(viewer).orElse(""));
        Map<Point, String> around = new HashMap<>();
        for (Point point : points) {
            planned.findSmallestAround(point, ofThese).ifPresent(place -> around.put(point, place));
        }
        return around;
    }

    /** What a file would change; nothing is kept. */
    Proposal preview(Viewer viewer, String file, Map<String, String> choice) {
        return preview(viewer, file, choice, Set.of());
    }

    /** @param only the ids of what is wanted of the file; empty = all of it */
    Proposal preview(Viewer viewer, String file, Map<String, String> choice, Set<String> only) {
        doors.demand(viewer, Deed.IMPORT, "");
        Patience left = Patience.of(patience);
        Optional<String> before = places.outlines(viewer);
        long characters = file.length() + (long) before.map(String::length).orElse(0);
        boolean fits = Merging.fits(characters, Runtime.getRuntime().maxMemory());
        FeatureReader.Read read = fits ? FeatureReader.read(file, left) : tooLargeTogether(characters);
        List<Kept> now = places.places().listAll(viewer, Query.all());
        Attributes attributes = Attributes.KNOWN.chosen(choice);
        Proposing proposing = new Proposing(attributes, choice.getOrDefault("kind", ""), only, now);
        proposing.read(read.features(), ids -> taken(ids, now), left);
        Merging merging = new Merging(fits ? before : Optional.empty());
        merging.add(proposing.entries());
        List<Remark> remarks = new ArrayList<>(read.faults());
        remarks.addAll(merging.faults());
        remarks.addAll(proposing.remarks());
        int refused = (int) remarks.stream().filter(Remark::refused).count();
        return new Proposal(
                propertiesOf(read.features()),
                places.places().difference(viewer, Optional.of(rows(viewer, proposing.rows()))),
                proposing.rows(),
                merging.text(),
                proposing.entries(),
                merging.count(refused),
                remarks);
    }

    private static FeatureReader.Read tooLargeTogether(long characters) {
        return new FeatureReader.Read(List.of(), List.of(Remark.ofFile("memory", characters / 1_000_000)));
    }

    /** Does what {@link #preview} tells, as one act; nothing where the file as a whole cannot be kept. */
    Optional<UUID> bringIn(Viewer viewer, String file, Map<String, String> choice) {
        return bringIn(viewer, file, choice, Set.of());
    }

    /** @param only the ids of what is wanted of the file; empty = all of it */
    Optional<UUID> bringIn(Viewer viewer, String file, Map<String, String> choice, Set<String> only) {
        Optional<UUID> act = transaction.execute(status -> {
            Proposal proposal = preview(viewer, file, choice, only);
            return proposal.isSound() ? Optional.of(keep(viewer, proposal)) : Optional.empty();
        });
        return act == null ? Optional.empty() : act;
    }

    private UUID keep(Viewer viewer, Proposal proposal) {
        UUID act = shelf.begin(viewer.person(), "outlines.imported");
        places.replaceOutlines(viewer, act, proposal.outlines());
        places.places().replaceAll(viewer, act, Optional.of(rows(viewer, proposal.rows())));
        return act;
    }

    /** Those ids that something else has; places and actors share theirs. */
    private Set<String> taken(Set<String> ids, List<Kept> now) {
        Set<String> taken =
                new HashSet<>(references.names(Column.Kind.CLAIMANT, ids).keySet());
        now.forEach(place -> taken.remove(place.get("id")));
        return taken;
    }

    private static List<String> propertiesOf(List<Feature> features) {
        Map<String, Boolean> names = new LinkedHashMap<>();
        features.stream()
                .limit(100)
                .forEach(f -> f.properties().propertyNames().forEach(name -> names.put(name, true)));
        return List.copyOf(names.keySet());
    }

    private Stated.Rows rows(Viewer viewer, List<Map<String, String>> cells) {
        List<String> columns = places.places()
                .stated(viewer)
                .map(Stated.Rows::columns)
                .orElse(places.places().sheet().columns());
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, String> row : cells) {
            rows.add(columns.stream().map(c -> row.getOrDefault(c, "")).toList());
        }
        return new Stated.Rows("places", columns, rows);
    }
}
