package org.commonshed.files.energy.sharing;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.share.Community;
import org.commonshed.engine.energy.share.Meter;
import org.commonshed.engine.energy.share.Participation;
import org.commonshed.engine.energy.share.Readings;
import org.commonshed.engine.energy.share.SharingKey;
import org.commonshed.files.tree.Part;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** The meters of a case and what they read, inline or in a table beside it. */
final class MeterReading {
    static final long MOST_READINGS = 40_000_000;
    private static final Set<String> KNOWN = Set.of("id", "member", "direction", "wh", "kwh", "participation", "note");
    static final Said MEND = Said.of("energy:bad_reading.mend");

    private final Path file;
    private final Part root;

    MeterReading(Path file, Part root) {
        this.file = file;
        this.root = root;
    }

    /** @param members who may own a meter; anybody where none is listed */
    @Nullable
    Readings readings(Set<String> members) {
        LocalDateTime start = start();
        int perHour = (int) root.whole("steps_per_hour", 1, 60, 1);
        if (60 % perHour != 0) {
            root.problem(
                    "steps_per_hour",
                    "bad_steps",
                    Said.of("energy:bad_steps", perHour),
                    Said.of("energy:bad_steps.mend"));
            perHour = 1;
        }
        List<Part> parts = root.objects("meters");
        Map<String, Meter> meters = new LinkedHashMap<>();
        parts.forEach(part -> add(part, meters, members));
        if (parts.isEmpty() || parts.size() > Community.MOST_METERS) {
            Said sentence = Said.of("energy:bad_meters", parts.size());
            root.problem("meters", "bad_meters", sentence, Said.of("energy:bad_meters.mend", Community.MOST_METERS));
            return null;
        }
        Community community = new Community(List.copyOf(meters.values()));
        if (!root.findings.problems().isEmpty()) {
            return null;
        }
        int[] wh = root.has("readings") ? table(community) : inline(parts);
        if (wh == null || start == null) {
            return null;
        }
        return new Readings(community, new TimeGrid(start, perHour, wh.length / parts.size()), wh);
    }

    private @Nullable LocalDateTime start() {
        String text = root.text("start");
        try {
            return LocalDateTime.parse(text.length() == "2026-06-01".length() ? text + "T00:00" : text);
        } catch (DateTimeParseException e) {
            Said sentence = text.isEmpty() ? Said.of("energy:bad_time.start") : Said.of("energy:bad_time", text);
            root.problem("start", "bad_time", sentence, Said.of("energy:bad_time.mend.start"));
            return null;
        }
    }

    private static void add(Part part, Map<String, Meter> meters, Set<String> members) {
        part.hintAtOthers(KNOWN);
        String id = part.text("id");
        if (id.isEmpty() || meters.containsKey(id)) {
            Said sentence = id.isEmpty() ? Said.of("energy:bad_id.meter") : Said.of("twice", id);
            part.problem("id", "bad_id", sentence, Said.of("energy:bad_id.mend.meter"));
            return;
        }
        String member = part.text("member").isEmpty() ? id : part.text("member");
        if (!members.isEmpty() && !members.contains(member)) {
            part.problem(
                    "member",
                    "unknown_member",
                    Said.of("energy:unknown_member", member),
                    Said.of("energy:unknown_member.mend"));
        }
        String direction = part.text("direction");
        if (!direction.equals("gives") && !direction.equals("takes")) {
            Said sentence = direction.isEmpty()
                    ? Said.of("energy:bad_direction.none")
                    : Said.of("energy:bad_direction", direction);
            part.problem("direction", "bad_direction", sentence, Said.of("energy:bad_direction.mend"));
        }
        boolean gives = direction.equals("gives");
        meters.put(
                id, new Meter(id, member, gives ? Meter.Direction.GIVES : Meter.Direction.TAKES, participation(part)));
    }

    private static Participation participation(Part part) {
        Part shares = part.object("participation");
        if (shares == null) {
            return Participation.WHOLE;
        }
        List<String> communities = shares.values.keySet().stream().sorted().toList();
        List<Long> factors = new ArrayList<>();
        for (String community : communities) {
            factors.add(Math.round(shares.number(community, 0, 1, 0) * SharingKey.ONE));
        }
        long sum = factors.stream().mapToLong(f -> f).sum();
        int here = communities.indexOf("here");
        if (here < 0 || factors.size() > Participation.MOST_COMMUNITIES || sum > SharingKey.ONE) {
            Said sentence = here < 0
                    ? Said.of("energy:bad_participation.none")
                    : Said.of("energy:bad_participation", factors.size(), sum / 1e4);
            Said mend = Said.of("energy:bad_participation.mend", "{\"here\": 0.6, \"other\": 0.4}");
            part.problem("participation", "bad_participation", sentence, mend);
            return Participation.WHOLE;
        }
        return new Participation(factors, here);
    }

    private int @Nullable [] inline(List<Part> parts) {
        int steps = -1;
        List<List<?>> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            String name = part.has("kwh") ? "kwh" : "wh";
            List<?> column = part.list(name);
            names.add(name);
            columns.add(column);
            steps = steps < 0 ? column.size() : steps;
            if (column.isEmpty() || column.size() != steps) {
                Said sentence = column.isEmpty()
                        ? Said.of("energy:bad_readings.none")
                        : Said.of("energy:bad_readings", column.size(), steps);
                part.problem(name, "bad_readings", sentence, Said.of("energy:bad_readings.mend"));
            }
        }
        if (!root.findings.problems().isEmpty()) {
            return null;
        }
        int[] wh = new int[steps * parts.size()];
        for (int m = 0; m < parts.size(); m++) {
            for (int t = 0; t < steps; t++) {
                double value = columns.get(m).get(t) instanceof Double number ? number : Double.NaN;
                double exact = wattHours(value, names.get(m).equals("kwh"));
                wh[t * parts.size() + m] = (int) exact;
                Said fault = fault(exact);
                if (!fault.equals(Said.NOTHING)) {
                    parts.get(m).problem(names.get(m) + "[" + t + "]", "bad_reading", fault, MEND);
                }
            }
        }
        return wh;
    }

    /** A reading in watt-hours; of kilowatt-hours what a computer cannot write exactly is rounded off. */
    static double wattHours(double reading, boolean isKilo) {
        return isKilo ? Math.rint(reading * 1e6) / 1e3 : reading;
    }

    /** What is wrong with a reading in watt-hours; nothing where it is right. */
    static Said fault(double wh) {
        if (Double.isNaN(wh)) {
            return Said.of("energy:bad_reading.missing");
        }
        if (wh < 0) {
            return Said.of("energy:bad_reading.below");
        }
        if (wh > Readings.MOST_WH) {
            return Said.of("energy:bad_reading.above", Readings.MOST_WH);
        }
        return wh == Math.rint(wh) ? Said.NOTHING : Said.of("energy:bad_reading.whole");
    }

    /** By id, the place of each meter among these. */
    static Map<String, Integer> numbers(List<Meter> meters) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        meters.forEach(meter -> numbers.put(meter.id(), numbers.size()));
        return numbers;
    }

    private int @Nullable [] table(Community community) {
        String unit = root.text("unit").isEmpty() ? "Wh" : root.text("unit");
        if (!unit.equals("Wh") && !unit.equals("kWh")) {
            root.problem("unit", "bad_unit", Said.of("energy:bad_unit", unit), Said.of("energy:bad_unit.mend"));
            return null;
        }
        Path path = file.resolveSibling(root.text("readings")).normalize();
        return new ReadingTable(path, community.meters(), unit.equals("kWh"), root.findings).read();
    }
}
