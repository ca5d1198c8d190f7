package org.commonshed.place.shape;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.files.world.Patience;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads GeoJSON (RFC 7946) as a stream, within limits; a file over one of them gives nothing but the reason. */
public final class FeatureReader {
    static final int MOST_CHARACTERS = 40_000_000;
    static final int MOST_FEATURES = 100_000;
    public static final int MOST_POINTS = 1_000_000;
    private static final int POINTS_PER_LOOK = 1000; // at the clock
    private static final int MOST_DEPTH = 20;
    private static final int MOST_TEXT = 20_000; // characters of one property
    private static final int MOST_PROPERTIES = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxStringLength(MOST_TEXT)
                            .maxNameLength(1_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Feature> features = new ArrayList<>();
    private final Patience patience;
    private int points;

    private FeatureReader(Patience patience) {
        this.patience = patience;
    }

    /** What a file holds; nothing where there is a fault. */
    public record Read(List<Feature> features, List<Remark> faults) {
        public Read {
            features = List.copyOf(features);
            faults = List.copyOf(faults);
        }
    }

    /** The file cannot be read; the remark says why. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Remark remark;

        Unreadable(String key, Object... values) {
            super(key);
            this.remark = Remark.ofFile(key, values);
        }
    }

    public static ObjectNode noProperties() {
        return MAPPER.createObjectNode();
    }

    /** A file that was read before, however long it takes. */
    public static Read read(String text) {
        return read(text, Patience.of(Patience.ENDLESS));
    }

    public static Read read(String text, Patience patience) {
        if (text.length() > MOST_CHARACTERS) {
            return new Read(List.of(), List.of(Remark.ofFile("large", MOST_CHARACTERS / 1_000_000)));
        }
        FeatureReader reader = new FeatureReader(patience);
        try (JsonParser in = MAPPER.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            reader.file(in);
            return new Read(reader.features, List.of());
        } catch (Unreadable e) {
            return new Read(List.of(), List.of(e.remark));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return new Read(List.of(), List.of(Remark.ofFile("json", Math.max(0, line))));
        }
    }

    private void file(JsonParser in) {
        expect(in.nextToken(), JsonToken.START_OBJECT);
        boolean found = false;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                found = true;
                JsonToken next = in.nextToken();
                while (next == JsonToken.START_OBJECT) {
                    add(feature(in));
                    next = in.nextToken();
                }
                expect(next, JsonToken.END_ARRAY);
            } else if (name.equals("crs") && value == JsonToken.START_OBJECT) {
                checkDegrees(MAPPER.readTree(in).toString());
            } else {
                in.skipChildren();
            }
        }
        if (!found) {
            throw new Unreadable("no-features");
        }
    }

    private void add(Feature feature) {
        demandTime();
        if (features.size() == MOST_FEATURES) {
            throw new Unreadable("many-features", MOST_FEATURES);
        }
        features.add(feature);
    }

    private void demandTime() {
        if (patience.isOver()) {
            throw new Unreadable("slow", patience.seconds());
        }
    }

    /** Only degrees of WGS 84, which older files name in several ways. */
    private static void checkDegrees(String crs) {
        if (!crs.matches(".*(CRS84|EPSG:+(\\d*:)?(4326|4269|4258)\\b).*")) {
            throw new Unreadable("crs");
        }
    }

    private static void expect(JsonToken token, JsonToken wanted) {
        if (token != wanted) {
            throw new Unreadable("no-features");
        }
    }

    private Feature feature(JsonParser in) {
        ObjectNode properties = MAPPER.createObjectNode();
        String id = "";
        String type = "";
        Nest coordinates = Nest.NONE;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                properties = properties(in);
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                Feature shape = geometry(in);
                type = shape.type();
                coordinates = shape.coordinates();
            } else if (name.equals("id") && value.isScalarValue()) {
                id = in.getString();
            } else {
                in.skipChildren();
            }
        }
        if (!id.isEmpty() && !properties.has("id")) {
            properties.put("id", id);
        }
        return new Feature(features.size() + 1, properties, type, coordinates);
    }

    private static ObjectNode properties(JsonParser in) {
        JsonNode read = MAPPER.readTree(in);
        if (!(read instanceof ObjectNode properties) || properties.size() > MOST_PROPERTIES) {
            throw new Unreadable("properties", MOST_PROPERTIES);
        }
        return properties;
    }

    private Feature geometry(JsonParser in) {
        String type = "";
        Nest coordinates = Nest.NONE;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = in.getString();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates = nest(in);
            } else {
                in.skipChildren();
            }
        }
        return new Feature(0, MAPPER.createObjectNode(), type, coordinates);
    }

    private Nest nest(JsonParser in) {
        JsonToken token = in.nextToken();
        if (token.isNumeric()) {
            return point(in);
        }
        List<Coordinate> path = new ArrayList<>();
        List<Nest> inner = new ArrayList<>();
        while (token == JsonToken.START_ARRAY) {
            Nest child = nest(in);
            if (child.depth() == 0) {
                path.addAll(child.points());
            } else {
                inner.add(child);
            }
            token = in.nextToken();
        }
        if (token != JsonToken.END_ARRAY || !path.isEmpty() && !inner.isEmpty()) {
            throw new Unreadable("coordinates", features.size() + 1);
        }
        return inner.isEmpty() ? Nest.path(path) : Nest.of(inner);
    }

    private Nest point(JsonParser in) {
        if (points % POINTS_PER_LOOK == 0) {
            demandTime();
        }
        double lon = in.getDoubleValue();
        if (!in.nextToken().isNumeric()) {
            throw new Unreadable("coordinates", features.size() + 1);
        }
        double lat = in.getDoubleValue();
        JsonToken token = in.nextToken();
        while (token.isNumeric()) { // heights
            token = in.nextToken();
        }
        if (token != JsonToken.END_ARRAY || ++points > MOST_POINTS) {
            throw points > MOST_POINTS
                    ? new Unreadable("many-points", MOST_POINTS)
                    : new Unreadable("coordinates", features.size() + 1);
        }
        return Nest.point(new Coordinate(lon, lat));
    }
}
