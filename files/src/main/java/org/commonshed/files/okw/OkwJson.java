package org.commonshed.files.okw;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonshed.engine.match.Envelope;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.world.Point;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Open Know-Where as JSON: facilities with equipment. What its fields have no room for (three lengths with parts of a
 * millimetre, rates, prices) goes into {@code additional_properties.commonshed}, and is read from there first. People and
 * ways to reach them are not read.
 */
public final class OkwJson {
    private static final String OWN = "commonshed";
    private static final String MORE = "additional_properties";
    private static final String WIKIPEDIA = "https://en.wikipedia.org/wiki/";
    private static final Set<String> PERSONAL = Set.of(
            "contact",
            "contacts",
            "contact_person",
            "owner",
            "email",
            "e_mail",
            "phone",
            "telephone",
            "mobile",
            "whatsapp",
            "fax",
            "person",
            "people",
            "operator",
            "affiliation",
            "social_media",
            "human_capacity");
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Vocabulary vocabulary;
    private final Findings findings;
    private int leftOut;

    OkwJson(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    int leftOut() {
        return leftOut;
    }

    List<Facility> read(List<Part> parts) {
        List<Facility> facilities = new ArrayList<>();
        for (Part part : parts) {
            String name = part.text("name");
            if (name.isEmpty()) {
                part.problem(
                        "name", "missing_field", Said.of("okw:facility.no_name"), Said.of("okw:facility.no_name.mend"));
            } else {
                facilities.add(facility(part, name));
            }
        }
        return facilities;
    }

    private Facility facility(Part part, String name) {
        leaveOut(part);
        Part own = own(part);
        UnaryOperator<String> cell = column -> {
            String exact = own == null ? "" : text(own, column);
            return exact.isEmpty() ? usual(part, column) : exact;
        };
        List<Machine> machines = new ArrayList<>();
        for (Part equipment : part.objects("equipment")) {
            machine(equipment, "m" + (machines.size() + 1)).ifPresent(machines::add);
        }
        if (machines.isEmpty()) {
            for (String process : part.texts("manufacturing_processes")) {
                bare(part, process, "m" + (machines.size() + 1)).ifPresent(machines::add);
            }
        }
        String id = cell.apply("facility").isEmpty() ? Cells.slug(name) : cell.apply("facility");
        return new FacilityCells(vocabulary, findings, part.line, c -> c.equals("title") ? name : cell.apply(c))
                .read(id, machines);
    }

    private void leaveOut(Part part) {
        for (String field : part.values.keySet()) {
            leftOut += PERSONAL.contains(field.toLowerCase(Locale.ROOT)) && part.has(field) ? 1 : 0;
        }
    }

    private static @Nullable Part own(Part part) {
        Part more = part.object(MORE);
        return more == null ? null : more.object(OWN);
    }

    private static String text(Part part, String column) {
        return part.has(column) ? part.text(column) : "";
    }

    /** What the usual fields say. */
    private static String usual(Part part, String column) {
        return switch (column) {
            case "facility" -> text(part, "id");
            case "lat", "lon" -> degrees(part, column);
            case "status" -> text(part, "facility_status").replace("Temporary Closure", "temporary closed");
            case "access" -> text(part, "access_type");
            case "hours" -> text(part, "opening_hours");
            case "certificates" -> String.join(";", part.texts("certifications"));
            default -> "";
        };
    }

    private static String degrees(Part part, String column) {
        Part location = part.object("location");
        if (location == null) {
            return "";
        }
        Part address = location.object("address");
        String name = column.equals("lat") ? "latitude" : "longitude";
        if (location.has(name)) {
            return Cells.text(location.number(name));
        }
        if (address != null && address.has(name)) {
            return Cells.text(address.number(name));
        }
        Point point = Cells.point(text(location, "gps_coordinates"));
        return point == null ? "" : Cells.text(column.equals("lat") ? point.lat() : point.lon());
    }

    private Optional<Machine> machine(Part part, String id) {
        leaveOut(part);
        Part own = own(part);
        UnaryOperator<String> cell = column -> {
            String exact = own == null ? "" : text(own, column);
            return exact.isEmpty() && own == null ? usualOfMachine(part, column) : exact;
        };
        return Optional.ofNullable(new MachineCells(vocabulary, findings, part.line, cell).read(id));
    }

    private Optional<Machine> bare(Part part, String process, String id) {
        UnaryOperator<String> cell = column -> column.equals("process") ? process : "";
        return Optional.ofNullable(new MachineCells(vocabulary, findings, part.line, cell).read(id));
    }

    private static String usualOfMachine(Part part, String column) {
        return switch (column) {
            case "name" -> (text(part, "make") + " " + text(part, "model")).strip();
            case "process" ->
                part.texts("manufacturing_process").stream().findFirst().orElseGet(() -> text(part, "equipment_type"));
            case "count" -> text(part, "quantity");
            case "x_mm" -> length(part, "x_travel", 0);
            case "y_mm" -> length(part, "y_travel", 1);
            case "z_mm" -> length(part, "z_travel", 2);
            case "materials" -> String.join(";", part.texts("materials_worked"));
            case "tolerance" -> text(part, "tolerance_class");
            default -> "";
        };
    }

    /** A travel, or a length of a bed that is written out in full; a single number cannot say a bed. */
    private static String length(Part part, String field, int position) {
        if (part.has(field)) {
            return text(part, field);
        }
        List<Double> bed = part.has("bed_size") ? Lengths.parse(text(part, "bed_size")) : List.of();
        return bed.size() > 1 && position < bed.size() ? Cells.text(bed.get(position)) : "";
    }

    /** @throws IOException when it cannot be written */
    public static void write(List<Facility> facilities, Vocabulary vocabulary, Writer text) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        facilities.forEach(facility -> all.add(of(facility, vocabulary)));
        text.write(JSON.writeValueAsString(all));
        text.write('\n');
        text.flush();
    }

    private static Map<String, Object> of(Facility facility, Vocabulary vocabulary) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", facility.name());
        Point at = facility.at();
        if (at != null) {
            map.put("location", Map.of("gps_coordinates", Cells.text(at.lat()) + ", " + Cells.text(at.lon())));
        }
        if (facility.status() != Facility.Status.UNKNOWN) {
            map.put("facility_status", words(facility.status()).replace("Temporary Closed", "Temporary Closure"));
        }
        if (facility.access() != Facility.Access.UNKNOWN) {
            map.put("access_type", sentence(facility.access()));
        }
        if (facility.certificates() != null) {
            map.put("certifications", facility.certificates().stream().sorted().toList());
        }
        map.put(
                "equipment",
                facility.machines().stream().map(m -> of(m, vocabulary)).toList());
        map.put(MORE, Map.of(OWN, cells(FacilityCells.COLUMNS, column -> FacilityCells.write(facility, column))));
        return map;
    }

    private static String words(Enum<?> word) {
        StringBuilder words = new StringBuilder();
        for (String part : Cells.word(word).split(" ")) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(part.substring(1));
        }
        return words.toString();
    }

    private static String sentence(Enum<?> word) {
        String text = Cells.word(word);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Map<String, Object> of(Machine machine, Vocabulary vocabulary) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("equipment_type", machine.process());
        map.put("manufacturing_process", address(machine.process(), vocabulary));
        map.put("model", machine.name());
        map.put("quantity", machine.count());
        if (!machine.accepts().isEmpty()) {
            map.put(
                    "materials_worked",
                    machine.accepts().stream().map(Machine.Accepted::material).toList());
        }
        Envelope room = machine.envelope();
        if (room != null) {
            putLength(map, "x_travel", room.x());
            putLength(map, "y_travel", room.y());
            putLength(map, "z_travel", room.z());
        }
        map.put(MORE, Map.of(OWN, cells(MachineCells.COLUMNS, column -> MachineCells.write(machine, column))));
        return map;
    }

    /** The published schema wants whole millimetres; rounded down, nothing fits that would not. */
    private static void putLength(Map<String, Object> map, String name, double length) {
        if (length >= 1 && length < 1e9) {
            map.put(name, (long) Math.floor(length));
        }
    }

    private static String address(String process, Vocabulary vocabulary) {
        return vocabulary.taxonomy().getProcess(process).names().stream()
                .filter(name -> name.startsWith("wikipedia:"))
                .map(name -> WIKIPEDIA + name.substring("wikipedia:".length()))
                .findFirst()
                .orElse(process);
    }

    private static Map<String, String> cells(List<String> columns, UnaryOperator<String> cell) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : columns) {
            String text = cell.apply(column);
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        }
        return cells;
    }
}
