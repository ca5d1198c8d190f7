package org.commonshed.place;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.commonshed.keeping.Difference;
import org.commonshed.keeping.Kept;
import org.commonshed.page.Words;
import org.commonshed.place.shape.Remark;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.springframework.stereotype.Service;

/** A file of outlines between being sent and being kept, for pages on which one chooses among what it holds. */
@Service
public class Arriving {
    private static final double FINEST = 1 / 600.0; // of the width of all, what a drawing shows

    private final Geography geography;
    private final UploadStore uploads;
    private final Doors doors;

    Arriving(Geography geography, UploadStore uploads, Doors doors) {
        this.geography = geography;
        this.uploads = uploads;
        this.doors = doors;
    }

    /**
     * What a file holds.
     *
     * @param name of the file
     * @param isSound whether any of it can be kept
     * @param remarks what was found in it, in sentences, what is left out first
     */
    public record Found(String name, boolean isSound, List<Area> areas, List<String> remarks) {
        public Found {
            areas = List.copyOf(areas);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A place that would come of it.
     *
     * @param id as it would have it
     * @param flowsInto the name of the place that its water goes to; empty where that is not said
     * @param km2 0 for a point
     * @param rings for a drawing, in degrees
     */
    public record Area(String id, String name, String flowsInto, double km2, List<List<Outline.Spot>> rings) {
        public Area {
            rings = List.copyOf(rings);
        }
    }

    /**
     * What bringing a file in would do.
     *
     * @param properties names that features have, for choosing which is which
     * @param isSound whether it can be kept
     * @param added places that are new
     * @param changed places that change
     * @param outlines how many are new or replaced
     * @param lines of water
     * @param refused features that are left out
     * @param remarks what was found in it, in sentences, what is left out first
     */
    public record Look(
            List<String> properties,
            boolean isSound,
            List<String> added,
            List<String> changed,
            int outlines,
            int lines,
            int refused,
            List<String> remarks) {
        public Look {
            properties = List.copyOf(properties);
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            remarks = List.copyOf(remarks);
        }
    }

    /** @param choice which property is code, name, downstream, parent or kind, where that is said */
    public Look look(Viewer viewer, String content, Map<String, String> choice, Words words) {
        Proposal proposal = geography.preview(viewer, content, choice);
        Proposal.Count count = proposal.count();
        return new Look(
                proposal.properties(),
                proposal.isSound(),
                proposal.places().added().stream().map(row -> row.get("id")).toList(),
                proposal.places().changed().stream()
                        .map(pair -> pair.after().get("id"))
                        .toList(),
                count.added() + count.replaced(),
                count.lines(),
                count.refused(),
                sentences(proposal.remarks(), words));
    }

    /** Keeps all of it, as one act; nothing where the file as a whole cannot be kept. */
    public Optional<UUID> bringIn(Viewer viewer, String content, Map<String, String> choice) {
        return geography.bringIn(viewer, content, choice);
    }

    /** Keeps a file for an hour, for whoever sent it; nothing where it is no text in UTF-8. */
    public Optional<UUID> receive(Viewer viewer, String name, byte[] bytes) {
        doors.demand(viewer, Deed.IMPORT, "");
        return text(bytes).map(text -> uploads.keep(viewer, name, text));
    }

    /** @param kind what its places are, where the file does not say it */
    public Optional<Found> find(Viewer viewer, UUID id, String kind, Words words) {
        return uploads.find(viewer, id).map(upload -> found(viewer, upload, kind, words));
    }

    /**
     * Keeps some of its places, as one act.
     *
     * @param chosen their ids
     * @return nothing where the file is no longer there or cannot be kept
     */
    public Optional<UUID> keep(Viewer viewer, UUID id, String kind, Set<String> chosen) {
        Optional<UUID> act = uploads.find(viewer, id)
                .flatMap(upload -> geography.bringIn(viewer, upload.content(), Map.of("kind", kind), chosen));
        act.ifPresent(done -> uploads.drop(id));
        return act;
    }

    private Found found(Viewer viewer, UploadStore.Upload upload, String kind, Words words) {
        Proposal proposal = geography.preview(viewer, upload.content(), Map.of("kind", kind));
        Set<String> touched = new HashSet<>();
        proposal.places().added().forEach(row -> touched.add(row.get("id")));
        proposal.places().changed().stream()
                .map(Difference.Pair::after)
                .map(row -> row.get("id"))
                .forEach(touched::add);
        Map<String, String> names = new HashMap<>();
        proposal.rows().forEach(row -> names.put(row.get("id"), row.getOrDefault("name", "")));
        Map<String, List<List<Outline.Spot>>> rings = rings(proposal.entries());
        List<Area> areas = proposal.rows().stream()
                .filter(row -> touched.contains(row.get("id")))
                .map(row -> new Area(
                        row.getOrDefault("id", ""),
                        row.getOrDefault("name", ""),
                        names.getOrDefault(row.getOrDefault("flows_into", ""), ""),
                        Kept.toNumber(row.getOrDefault("area_km2", ""), 0),
                        rings.getOrDefault(row.getOrDefault("id", ""), List.of())))
                .toList();
        return new Found(upload.name(), proposal.isSound(), areas, sentences(proposal.remarks(), words));
    }

    private static List<String> sentences(List<Remark> remarks, Words words) {
        List<Remark> ordered =
                new ArrayList<>(remarks.stream().filter(Remark::refused).toList());
        remarks.stream().filter(remark -> !remark.refused()).forEach(ordered::add);
        return ordered.stream().map(remark -> sentence(remark, words)).toList();
    }

    static String sentence(Remark remark, Words words) {
        String said = words.say("place.geo." + remark.key(), remark.values().toArray());
        if (remark.feature() == 0) {
            return said;
        }
        return remark.name().isEmpty()
                ? words.say("place.geo.feature", String.valueOf(remark.feature()), said)
                : words.say("place.geo.named", String.valueOf(remark.feature()), remark.name(), said);
    }

    /** Outer rings by place, without the points that nobody would see. */
    private static Map<String, List<List<Outline.Spot>>> rings(List<Proposing.Entry> entries) {
        Envelope all = new Envelope();
        entries.forEach(entry -> all.expandToInclude(entry.geometry().getEnvelopeInternal()));
        double tolerance = Math.max(all.getWidth(), all.getHeight()) * FINEST;
        Map<String, List<List<Outline.Spot>>> rings = new HashMap<>();
        for (Proposing.Entry entry : entries) {
            if (entry.feature().isArea()) {
                rings.put(entry.id(), rings(DouglasPeuckerSimplifier.simplify(entry.geometry(), tolerance)));
            }
        }
        return rings;
    }

    private static List<List<Outline.Spot>> rings(Geometry shape) {
        List<List<Outline.Spot>> rings = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
                rings.add(Arrays.stream(ring)
                        .map(at -> new Outline.Spot(at.x, at.y))
                        .toList());
            }
        }
        return rings;
    }

    /** Only UTF-8, as GeoJSON has to be; and no NUL, which no text can hold. */
    public static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
