package org.commonshed.files.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.world.Point;
import org.commonshed.files.lists.Headings.Field;
import org.commonshed.files.lists.ReadList.Format;
import org.commonshed.files.lists.Rows.Row;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.JsonFault;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists as JSON: GeoJSON, places of OpenStreetMap in it, Murmurations profiles, the directory of fab labs, or plain objects. */
final class JsonRows {
    private static final String FAB_LABS =
            "Internet of Production Alliance, Open Know Where; originally from fablabs.io (CC BY 4.0)";
    private static final int DEPTH = 20;
    private static final int DIGITS = 100;
    private static final List<String> LISTS =
            List.of("features", "profiles", "facilities", "nodes", "data", "results", "items", "actors");
    private static final Set<String> TAGS =
            Set.of("shop", "amenity", "craft", "leisure", "landuse", "office", "tourism", "man_made", "industrial");

    private final ListLimits limits;
    private final Findings findings;
    private final Map<List<String>, Integer> leftOut = new LinkedHashMap<>(); // how many, by why
    private Rows rows = new Rows(Format.OBJECTS);
    private int seen;

    JsonRows(ListLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    Rows read(String text) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(limits.line())
                        .maxNumberLength(DIGITS)
                        .build())
                .build();
        JsonMapper mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        try (JsonParser parser = mapper.createParser(text)) {
            root(parser);
            if (parser.nextToken() != null) {
                int line = parser.currentTokenLocation().getLineNr();
                findings.problem(line, "", "more_after_end", Said.of("more_after_end"), Said.of("more_after_end.mend"));
            }
        } catch (JacksonException e) {
            findings.problem(JsonFault.issue(findings.file, "not_json", e));
        }
        leftOut.forEach((why, count) -> findings.hint(0, "", "left_out", told(why, count), Said.NOTHING));
        return rows;
    }

    private void root(JsonParser parser) {
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            list(parser, "");
            return;
        }
        int line = parser.currentTokenLocation().getLineNr();
        Map<String, JsonNode> alone = new LinkedHashMap<>();
        boolean hasList = false;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name) && !hasList) {
                hasList = true;
                list(parser, name);
            } else {
                alone.put(name, parser.readValueAsTree());
            }
        }
        JsonNode attribution = alone.get("attribution");
        if (attribution != null && attribution.isString()) {
            rows.attribution = attribution.asString();
        }
        if (!hasList) {
            take(alone, line, "");
        }
    }

    private void list(JsonParser parser, String name) {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode item = parser.readValueAsTree();
            String place = name + "[" + i + "]";
            if (rows.rows.size() >= limits.rows()) {
                if (findings.problems().isEmpty()) {
                    Said sentence = Said.of("lists:too_many_entries", limits.rows());
                    findings.problem(line, place, "too_many_rows", sentence, Said.of("lists:by_parts"));
                }
            } else if (item.isObject()) {
                take(fields(item), line, place);
            } else {
                findings.problem(line, place, "not_an_object", Said.of("list_of_objects"), Said.NOTHING);
            }
        }
    }

    private void take(Map<String, JsonNode> item, int line, String place) {
        seen++;
        if (seen == 1) {
            rows = new Rows(format(item));
            state();
        }
        JsonNode schemas = item.get("linked_schemas");
        JsonNode geometry = item.get("geometry");
        if (schemas != null) {
            profile(item, schemas, line, place);
        } else if (item.containsKey("properties") && (geometry != null || "Feature".equals(text(item.get("type"))))) {
            feature(item, geometry, line, place);
        } else {
            add(Flat.of(item, findings, line), null, line, place);
        }
    }

    private static Format format(Map<String, JsonNode> item) {
        if (item.containsKey("linked_schemas")) {
            return Format.MURMURATIONS;
        }
        if (item.containsKey("facility") && item.containsKey("geocoding")) {
            return Format.FAB_LABS;
        }
        JsonNode properties = item.get("properties");
        if (properties == null || !properties.isObject()) {
            return Format.OBJECTS;
        }
        boolean isTagged = properties.propertyNames().stream().anyMatch(TAGS::contains);
        boolean isOfMap = text(item.get("id")).matches("(node|way|relation)/\\d+");
        return isTagged && isOfMap ? Format.OPENSTREETMAP : Format.GEOJSON;
    }

    /** What the format itself says of its fields. */
    private void state() {
        Map<String, Field> stated = rows.stated;
        switch (rows.format) {
            case OPENSTREETMAP -> {
                rows.isTagged = true;
                TAGS.forEach(tag -> stated.put(tag, Field.OTHER));
                stated.putAll(
                        Map.of("@id", Field.ID, "name", Field.NAME, "addr:city", Field.PLACE, "website", Field.LINK));
                stated.putAll(Map.of("phone", Field.CONTACT, "email", Field.CONTACT, "operator", Field.CONTACT));
            }
            case MURMURATIONS -> {
                stated.putAll(Map.of("name", Field.NAME, "primary_url", Field.LINK, "locality", Field.PLACE));
                stated.putAll(Map.of("geolocation.lat", Field.LATITUDE, "geolocation.lon", Field.LONGITUDE));
                stated.putAll(Map.of("full_address", Field.ADDRESS, "tags", Field.KIND, "description", Field.NOTE));
                stated.putAll(
                        Map.of("country_iso_3166", Field.COUNTRY, "telephone", Field.CONTACT, "email", Field.CONTACT));
            }
            case FAB_LABS -> {
                rows.attribution = FAB_LABS;
                stated.putAll(Map.of(
                        "facility.name", Field.NAME, "facility.url", Field.LINK, "region.country", Field.COUNTRY));
                stated.putAll(Map.of("region.city_town", Field.PLACE, "address.extended", Field.ADDRESS));
                stated.putAll(Map.of("geocoding.latitude", Field.LATITUDE, "geocoding.longitude", Field.LONGITUDE));
                stated.putAll(Map.of("facility.description", Field.KIND, "facility.facility_id", Field.ID));
            }
            default -> {}
        }
    }

    /** People are left out, whatever else the profile is. */
    private void profile(Map<String, JsonNode> item, JsonNode schemas, int line, String place) {
        boolean isPerson = false;
        for (JsonNode schema : schemas.isArray() ? schemas : List.of(schemas)) {
            isPerson |= text(schema).startsWith("people_schema");
        }
        if (isPerson) {
            leaveOut("people");
            return;
        }
        add(Flat.of(item, findings, line), null, line, place);
    }

    private void feature(Map<String, JsonNode> item, @Nullable JsonNode geometry, int line, String place) {
        JsonNode properties = item.get("properties");
        Map<String, JsonNode> fields = fields(properties);
        JsonNode id = item.get("id");
        if (id != null) {
            fields.putIfAbsent("@id", id);
        }
        Point at = null;
        if (geometry != null && !geometry.isNull()) {
            String type = text(geometry.get("type"));
            if (!type.equals("Point")) {
                leaveOut("kind", type);
                return;
            }
            at = point(geometry.get("coordinates"));
            if (at == null) {
                findings.hint(line, place, "no_coordinates", Said.of("lists:no_point"), Said.of("lists:no_point.mend"));
            }
        }
        if (rows.isTagged && text(fields.get("name")).isEmpty()) {
            leaveOut("nameless");
            return;
        }
        add(Flat.of(fields, findings, line), at, line, place);
    }

    /** GeoJSON has longitude first; here it becomes latitude and longitude, whatever they are. */
    private static @Nullable Point point(@Nullable JsonNode coordinates) {
        if (coordinates == null || coordinates.size() < 2) {
            return null;
        }
        JsonNode lon = coordinates.get(0);
        JsonNode lat = coordinates.get(1);
        boolean areNumbers = lon != null && lat != null && lon.isNumber() && lat.isNumber();
        return areNumbers ? new Point(lat.asDouble(), lon.asDouble()) : null;
    }

    private void add(Map<String, String> cells, @Nullable Point at, int line, String place) {
        rows.add(new Row(line, place, cells, at));
        if (rows.columns.size() > limits.columns() && findings.problems().isEmpty()) {
            Said sentence = Said.of("lists:different_fields", limits.columns());
            findings.problem(line, place, "too_many_columns", sentence, Said.of("lists:different_fields.mend"));
        }
    }

    private void leaveOut(String... why) {
        leftOut.merge(List.of(why), 1, Integer::sum);
    }

    private static Said told(List<String> why, int count) {
        List<Object> parts = new ArrayList<>(why);
        parts.set(0, count);
        return new Said("lists:left_out." + why.get(0), parts);
    }

    /** The fields of an object, to be added to; none of anything else. */
    private static Map<String, JsonNode> fields(@Nullable JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        if (object != null) {
            object.properties().forEach(each -> fields.put(each.getKey(), each.getValue()));
        }
        return fields;
    }

    private static String text(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isContainer() ? "" : node.asString();
    }
}
