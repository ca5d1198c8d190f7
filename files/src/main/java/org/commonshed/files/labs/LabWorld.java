package org.commonshed.files.labs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.world.Point;
import org.commonshed.files.okw.Equipment;
import org.commonshed.files.world.Decimals;
import org.commonshed.files.world.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Labs as a world folder: a neighbourhood a country, every lab with its machines, and a hospital that needs face shields. */
final class LabWorld {
    /** Where labs are, as the list of machines says: city and country by the slug of the lab. */
    record Where(String city, String country) {}

    /** Who needs the shields. */
    record Hospital(String name, Point at) {}

    private static final int MOST_BYTES = 128 << 20;
    private static final double MOST_LAT = 90;
    private static final double MOST_LON = 180;
    private static final Where NOWHERE = new Where("", "");
    private static final String UNKNOWN = "ZZ";
    private static final String ROOT = "labs";
    private static final String NEEDER = "hospital";
    private static final String SETTINGS = """
            # Real fab labs, each in its country. The hospital and what it needs are made up.
            commonshed: 1
            name: Fab labs of the world
            start: 2027-01-01
            period: month
            periods: 12
            currency: USD
            catalogue: standard
            """;

    private final Path out;
    private final Map<String, Where> where;

    LabWorld(Path out, Map<String, Where> where) {
        this.out = out;
        this.where = where;
    }

    /** City and country of each lab of the list of machines. */
    static Map<String, Where> where(Path machines) throws IOException {
        Map<String, Where> where = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(machines)) {
            for (NamedCsvRecord row : rows) {
                String country = row.findField("country_code").orElse("").strip();
                String city = row.findField("city").orElse("").strip();
                where.putIfAbsent(
                        row.findField("slug").orElse("").strip(), new Where(city, country.toUpperCase(Locale.ROOT)));
            }
        }
        return where;
    }

    /** The middle of the labs of a city; null where none is known there. */
    static @Nullable Point middle(String city, List<Facility> labs, Map<String, Where> where) {
        return middle(labs.stream()
                .filter(lab -> where.getOrDefault(lab.id(), NOWHERE).city().equalsIgnoreCase(city.strip()))
                .toList());
    }

    /**
     * The same by the directory of labs, which knows more cities.
     *
     * @param directory JSON with {@code region.city_town} and {@code geocoding}, packed
     */
    static @Nullable Point middle(String city, Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return null;
        }
        List<Facility> labs = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(directory))) {
            for (JsonNode lab : new ObjectMapper().readTree(in.readNBytes(MOST_BYTES))) {
                JsonNode at = lab.path("geocoding");
                double lat = at.path("latitude").asDouble(Double.NaN);
                double lon = at.path("longitude").asDouble(Double.NaN);
                boolean isThere = lab.path("region")
                        .path("city_town")
                        .asString("")
                        .strip()
                        .equalsIgnoreCase(city.strip());
                if (isThere && Math.abs(lat) <= MOST_LAT && Math.abs(lon) <= MOST_LON) {
                    labs.add(Facility.of("", "", new Point(lat, lon), List.of(), ""));
                }
            }
        }
        return middle(labs);
    }

    private static @Nullable Point middle(List<Facility> labs) {
        double lat = 0;
        double lon = 0;
        int placed = 0;
        for (Facility lab : labs) {
            Point at = lab.at();
            if (at != null) {
                lat += at.lat();
                lon += at.lon();
                placed++;
            }
        }
        return placed == 0 ? null : new Point(lat / placed, lon / placed);
    }

    void write(List<Facility> labs, Hospital hospital) throws IOException {
        Map<String, List<Facility>> countries = new TreeMap<>();
        labs.forEach(lab -> countries
                .computeIfAbsent(country(lab.id()), k -> new ArrayList<>())
                .add(lab));
        Files.writeString(out.resolve("world.yaml"), SETTINGS);
        table("places", places(countries));
        List<Map<String, String>> actors = new ArrayList<>();
        List<Map<String, String>> machines = new ArrayList<>();
        List<Map<String, String>> workshops = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of(NEEDER));
        countries.forEach((country, own) -> own.forEach(lab -> {
            String id = free(lab.id(), taken);
            actors.add(actor(id, lab.name(), "workshop", country, lab.at()));
            for (Machine machine : lab.machines()) {
                machines.add(Equipment.row(id, machine));
            }
            Equipment.row(id, lab).ifPresent(workshops::add);
        }));
        actors.add(actor(NEEDER, hospital.name(), NEEDER, nearest(hospital.at(), countries), hospital.at()));
        table("actors", actors);
        table("machines", machines);
        table("workshops", workshops);
        table(
                "needs",
                List.of(Map.of(
                        "id", "hospital.face_shield",
                        "who", NEEDER,
                        "product", "face_shield",
                        "amount", "2000",
                        "from", "1",
                        "to", "1",
                        "priority", "1",
                        "note", "made up (example)")));
    }

    private static String free(String slug, Set<String> taken) {
        String plain = slug.replaceAll("[^\\p{L}\\p{Nd}._-]+", "-");
        String id = plain;
        for (int i = 2; !taken.add(id); i++) {
            id = plain + "-" + i;
        }
        return id;
    }

    private String country(String lab) {
        Where known = where.getOrDefault(lab, NOWHERE);
        return known.country().isEmpty() ? UNKNOWN : known.country();
    }

    private static List<Map<String, String>> places(Map<String, List<Facility>> countries) {
        List<Map<String, String>> places = new ArrayList<>();
        places.add(Map.of("id", ROOT, "name", "Fab labs of the world", "kind", "bioregion"));
        countries.forEach((country, labs) -> {
            Map<String, String> place = new HashMap<>();
            place.put("id", id(country));
            place.put("name", name(country));
            place.put("kind", "neighbourhood");
            place.put("within", ROOT);
            Point middle = middle(labs);
            place.put("lat", middle == null ? "0" : Decimals.text(middle.lat()));
            place.put("lon", middle == null ? "0" : Decimals.text(middle.lon()));
            places.add(place);
        });
        return places;
    }

    private static String id(String country) {
        return "country-" + country.toLowerCase(Locale.ROOT);
    }

    private static String name(String country) {
        String name = new Locale("", country).getDisplayCountry(Locale.ENGLISH);
        return country.equals(UNKNOWN) ? "Country not known" : name;
    }

    private static Map<String, String> actor(String id, String name, String kind, String country, @Nullable Point at) {
        Map<String, String> actor = new HashMap<>();
        actor.put("id", id);
        actor.put("name", name.replaceAll("\\s+", " ").strip());
        actor.put("kind", kind);
        actor.put("neighbourhood", id(country));
        if (at != null) {
            actor.put("lat", Decimals.text(at.lat()));
            actor.put("lon", Decimals.text(at.lon()));
        }
        return actor;
    }

    private static String nearest(Point at, Map<String, List<Facility>> countries) {
        String nearest = countries.keySet().iterator().next();
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<String, List<Facility>> country : countries.entrySet()) {
            for (Facility lab : country.getValue()) {
                Point there = lab.at();
                double km = there == null ? Double.POSITIVE_INFINITY : there.kmTo(at);
                if (km < least) {
                    least = km;
                    nearest = country.getKey();
                }
            }
        }
        return nearest;
    }

    private void table(String name, List<Map<String, String>> rows) throws IOException {
        List<String> columns = Schema.get(name).columns();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out.resolve(name + ".csv"))) {
            writer.writeRecord(columns);
            for (Map<String, String> row : rows) {
                writer.writeRecord(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        }
    }
}
