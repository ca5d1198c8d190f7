package org.commonshed.files.energy.sharing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.engine.energy.games.CoalitionValues;
import org.commonshed.engine.energy.share.Readings;
import org.commonshed.engine.energy.share.Tariff;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.ReadingLimits;
import org.jspecify.annotations.Nullable;

/** Cases of shared energy as JSON or YAML, described in docs/reference/energy-sharing.md. */
public final class SharingFile {
    static final ReadingLimits LIMITS = new ReadingLimits(256L << 20, 600_000, 1 << 20, 20);
    private static final double MOST_PRICE = 1000;
    private static final double MILLION = 1e6;
    private static final double MOST_VALUE = 1e12;
    private static final Set<String> KNOWN = Set.of(
            "format",
            "name",
            "note",
            "currency",
            "start",
            "steps_per_hour",
            "unit",
            "members",
            "meters",
            "readings",
            "tariff",
            "keys",
            "value_split",
            "game");

    /** A case, or why there is none. */
    public record Read(Optional<SharingCase> sharingCase, List<Issue> problems, List<Issue> hints) {
        public Read {
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }
    }

    private final Path file;
    private final Part root;

    private SharingFile(Path file, Part root) {
        this.file = file;
        this.root = root;
    }

    /** Reads a case and the tables it names, which lie beside it. */
    public static Read read(Path file) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        Object tree = Trees.read(file, LIMITS, findings);
        SharingCase read = null;
        if (tree instanceof Part root && (root.has("meters") || root.has("game"))) {
            read = new SharingFile(file, root).sharingCase();
        } else if (findings.problems().isEmpty()) {
            String mend = "It has meters, or a game; see docs/reference/energy-sharing.md.";
            findings.problem(1, "", "not_a_case", "This is no case of shared energy.", mend);
        }
        boolean isSound = findings.problems().isEmpty();
        return new Read(isSound ? Optional.ofNullable(read) : Optional.empty(), findings.problems(), findings.hints());
    }

    private SharingCase sharingCase() {
        root.hintAtOthers(KNOWN);
        String name = root.text("name").isEmpty() ? String.valueOf(file.getFileName()) : root.text("name");
        SharingCase.Metered metered = root.has("meters") ? metered() : null;
        Part game = root.object("game");
        return new SharingCase(name, root.text("currency"), metered, game == null ? null : game(game));
    }

    private SharingCase.@Nullable Metered metered() {
        Map<String, Double> incomes = incomes();
        Tariff tariff = tariff();
        Readings readings = new MeterReading(file, root).readings(incomes.keySet());
        if (readings == null || tariff == null) {
            return null;
        }
        incomes.values().removeIf(income -> income.isNaN());
        KeyReading keys = new KeyReading(file, readings, tariff, incomes);
        List<SharingCase.Named> named = keys.keys(root);
        boolean splits = !root.has("value_split") || root.isTrue("value_split");
        return new SharingCase.Metered(readings, tariff, named, incomes, splits);
    }

    /** By member, NaN where it is not known. */
    private Map<String, Double> incomes() {
        Map<String, Double> incomes = new HashMap<>();
        for (Part member : root.objects("members")) {
            String id = member.text("id");
            double income = member.number("income", 1, 1e12, Double.NaN);
            if (id.isEmpty() || incomes.containsKey(id)) {
                String sentence = id.isEmpty() ? "A member has no id." : Findings.quote(id) + " stands here twice.";
                member.problem("id", "bad_id", sentence, "Give each member one id.");
            }
            incomes.put(id, income);
            member.hintAtOthers(Set.of("id", "income", "name", "note"));
        }
        return incomes;
    }

    private @Nullable Tariff tariff() {
        Part part = root.object("tariff");
        if (part == null) {
            String mend = "Write prices for a kilowatt-hour: {\"retail\": 0.30, \"feed_in\": 0.08, \"shared\": 0.16}.";
            root.problem("tariff", "missing_field", "The tariff is missing.", mend);
            return null;
        }
        part.hintAtOthers(Set.of("retail", "feed_in", "shared", "billed", "credited", "note"));
        List<Long> retail = retail(part);
        long shared = price(part, "shared", Double.NaN);
        if (!part.has("shared") && !(part.has("billed") && part.has("credited"))) {
            String sentence = "The price of shared energy is missing.";
            part.problem("shared", "missing_field", sentence, "Write shared, or billed and credited.");
        }
        return new Tariff(
                retail,
                price(part, "feed_in", 0),
                price(part, "billed", shared / MILLION),
                price(part, "credited", shared / MILLION));
    }

    private static List<Long> retail(Part part) {
        if (!(part.values.get("retail") instanceof List<?> hours)) {
            if (!part.has("retail")) {
                part.problem("retail", "missing_field", "The supplier's price is missing.", "Write retail: 0.30.");
            }
            return List.of(price(part, "retail", 0));
        }
        List<Long> prices = new java.util.ArrayList<>();
        for (Object hour : hours) {
            double price = hour instanceof Double number ? number : Double.NaN;
            prices.add(Math.round(price * MILLION)); // 0 for what is none
            if (!(Math.abs(price) <= MOST_PRICE)) {
                part.problem("retail", "bad_price", "One of the prices is none.", "Write 24 numbers from 0 to 1000.");
            }
        }
        if (prices.size() != 24) {
            String sentence = "There are " + prices.size() + " prices.";
            part.problem("retail", "bad_price", sentence, "Write one for each of the 24 hours of a day, or one alone.");
            return List.of(0L);
        }
        return prices;
    }

    private static long price(Part part, String name, double usual) {
        double price = part.number(name, -MOST_PRICE, MOST_PRICE, usual);
        return Double.isNaN(price) ? 0 : Math.round(price * MILLION);
    }

    private static SharingCase.@Nullable Game game(Part part) {
        part.hintAtOthers(Set.of("players", "values", "note"));
        List<String> players = part.texts("players");
        int n = players.size();
        Part values = part.object("values");
        if (n < 1 || n > CoalitionValues.MOST_PLAYERS || Set.copyOf(players).size() < n || values == null) {
            String mend = "Write 1 to " + CoalitionValues.MOST_PLAYERS + " different names, and values of all groups.";
            part.problem("players", "bad_game", "There are " + n + " players, or no values.", mend);
            return null;
        }
        double[] value = new double[1 << n];
        java.util.Arrays.fill(value, 1, value.length, Double.NaN);
        for (String group : values.values.keySet()) {
            int coalition = coalition(group, players);
            if (coalition <= 0) {
                values.problem(group, "unknown_group", "Of this group somebody is no player.", "Write a+b.");
            } else {
                value[coalition] = values.number(group, -MOST_VALUE, MOST_VALUE, 0);
            }
        }
        for (int s = 1; s < value.length; s++) {
            if (Double.isNaN(value[s])) {
                String sentence = "The value of " + Findings.quote(group(s, players)) + " is missing.";
                values.problem(group(s, players), "missing_value", sentence, "Write 0 where it is worth nothing.");
                value[s] = 0;
            }
        }
        return new SharingCase.Game(players, CoalitionValues.of(n, value));
    }

    private static int coalition(String group, List<String> players) {
        int coalition = 0;
        for (String name : group.split("\\+")) {
            int at = players.indexOf(name.strip());
            if (at < 0) {
                return -1;
            }
            coalition |= 1 << at;
        }
        return coalition;
    }

    /** A group's names with + between. */
    static String group(int coalition, List<String> players) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < players.size(); i++) {
            if ((coalition >> i & 1) == 1) {
                name.append(name.isEmpty() ? "" : "+").append(players.get(i));
            }
        }
        return name.toString();
    }
}
