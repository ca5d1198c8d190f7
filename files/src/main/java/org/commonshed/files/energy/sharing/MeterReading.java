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
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.jspecify.annotations.Nullable;

/** The meters of a case and what they read, inline or in a table beside it. */
final class MeterReading {
    static final long MOST_READINGS = 40_000_000;
    private static final Set<String> KNOWN = Set.of("id", "member", "direction", "wh", "kwh", "participation", "note");
    static final String MEND = "Write whole watt-hours from 0 to 10,000,000.";

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
            root.problem("steps_per_hour", "bad_steps", perHour + " steps do not fill an hour.", "Maybe 1, 4 or 12.");
            perHour = 1;
        }
        List<Part> parts = root.objects("meters");
        Map<String, Meter> meters = new LinkedHashMap<>();
        parts.forEach(part -> add(part, meters, members));
        if (parts.isEmpty() || parts.size() > Community.MOST_METERS) {
            String sentence = "There are " + parts.size() + " meters.";
            root.problem("meters", "bad_meters", sentence, "There may be 1 to " + Community.MOST_METERS + ".");
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
            String sentence = text.isEmpty() ? "start is missing." : Findings.quote(text) + " is no time.";
            root.problem("start", "bad_time", sentence, "Write when the first interval begins: 2026-06-01T00:00.");
            return null;
        }
    }

    private static void add(Part part, Map<String, Meter> meters, Set<String> members) {
        part.hintAtOthers(KNOWN);
        String id = part.text("id");
        if (id.isEmpty() || meters.containsKey(id)) {
            String sentence = id.isEmpty() ? "A meter has no id." : Findings.quote(id) + " stands here twice.";
            part.problem("id", "bad_id", sentence, "Give each meter one id.");
            return;
        }
        String member = part.text("member").isEmpty() ? id : part.text("member");
        if (!members.isEmpty() && !members.contains(member)) {
            part.problem("member", "unknown_member", Findings.quote(member) + " is no member.", "List it in members.");
        }
        String direction = part.text("direction");
        if (!direction.equals("gives") && !direction.equals("takes")) {
            String sentence =
                    direction.isEmpty() ? "direction is missing." : Findings.quote(direction) + " is no direction.";
            part.problem("direction", "bad_direction", sentence, "Write gives or takes.");
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
            String sentence = here < 0
                    ? "How much of the meter counts here is missing."
                    : "The meter is in " + factors.size() + " communities with " + sum / 1e4 + " % in all.";
            String mend = "Write {\"here\": 0.6, \"other\": 0.4}: at most five, together at most 1.";
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
                String sentence = column.isEmpty()
                        ? "This meter has no readings."
                        : "This meter has " + column.size() + " readings, the first " + steps + ".";
                part.problem(name, "bad_readings", sentence, "Write as many for each, or name a table: readings.");
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
                String fault = fault(exact);
                if (!fault.isEmpty()) {
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

    /** What is wrong with a reading in watt-hours; empty where nothing is. */
    static String fault(double wh) {
        if (Double.isNaN(wh)) {
            return "A reading is missing.";
        }
        if (wh < 0) {
            return "A reading is below 0.";
        }
        if (wh > Readings.MOST_WH) {
            return "A reading is above " + Readings.MOST_WH + " Wh.";
        }
        return wh == Math.rint(wh) ? "" : "A reading is no whole watt-hour.";
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
            root.problem("unit", "bad_unit", Findings.quote(unit) + " is no unit of readings.", "Write Wh or kWh.");
            return null;
        }
        Path path = file.resolveSibling(root.text("readings")).normalize();
        return new ReadingTable(path, community.meters(), unit.equals("kWh"), root.findings).read();
    }
}
