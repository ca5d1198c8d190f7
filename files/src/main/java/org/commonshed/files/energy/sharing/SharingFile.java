package org.commonshed.files.energy.sharing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.energy.games.CoalitionValues;
import org.commonshed.engine.energy.share.Readings;
import org.commonshed.engine.energy.share.Tariff;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.tree.Read;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
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

    private final Path file;
    private final Part root;

    private SharingFile(Path file, Part root) {
        this.file = file;
        this.root = root;
    }

    /** Reads a case and the tables it names, which lie beside it. */
    public static Read<SharingCase> read(Path file) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        Object tree = Trees.read(file, LIMITS, findings);
        SharingCase read = null;
        if (tree instanceof Part root && (root.has("meters") || root.has("game"))) {
            read = new SharingFile(file, root).sharingCase();
        } else if (findings.problems().isEmpty()) {
            Said mend = Said.of("energy:not_a_case.mend.sharing");
            findings.problem(1, "", "not_a_case", Said.of("energy:not_a_case.sharing"), mend);
        }
        return Read.of(read, findings);
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
                Said sentence = id.isEmpty() ? Said.of("energy:bad_id.member") : Said.of("twice", id);
                member.problem("id", "bad_id", sentence, Said.of("energy:bad_id.mend.member"));
            }
            incomes.put(id, income);
            member.hintAtOthers(Set.of("id", "income", "name", "note"));
        }
        return incomes;
    }

    private @Nullable Tariff tariff() {
        Part part = root.object("tariff");
        if (part == null) {
            Said mend = Said.of(
                    "energy:missing_field.mend.tariff", "{\"retail\": 0.30, \"feed_in\": 0.08, \"shared\": 0.16}");
            root.problem("tariff", "missing_field", Said.of("energy:missing_field.tariff"), mend);
            return null;
        }
        part.hintAtOthers(Set.of("retail", "feed_in", "shared", "billed", "credited", "note"));
        List<Long> retail = retail(part);
        long shared = price(part, "shared", Double.NaN);
        if (!part.has("shared") && !(part.has("billed") && part.has("credited"))) {
            Said sentence = Said.of("energy:missing_field.shared");
            part.problem("shared", "missing_field", sentence, Said.of("energy:missing_field.mend.shared"));
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
                part.problem(
                        "retail",
                        "missing_field",
                        Said.of("energy:missing_field.retail"),
                        Said.of("energy:missing_field.mend.retail"));
            }
            return List.of(price(part, "retail", 0));
        }
        List<Long> prices = new java.util.ArrayList<>();
        for (Object hour : hours) {
            double price = hour instanceof Double number ? number : Double.NaN;
            prices.add(Math.round(price * MILLION)); // 0 for what is none
            if (!(Math.abs(price) <= MOST_PRICE)) {
                part.problem(
                        "retail", "bad_price", Said.of("energy:bad_price.one"), Said.of("energy:bad_price.mend.one"));
            }
        }
        if (prices.size() != 24) {
            Said sentence = Said.of("energy:bad_price.count", prices.size());
            part.problem("retail", "bad_price", sentence, Said.of("energy:bad_price.mend.count"));
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
            Said mend = Said.of("energy:bad_game.mend", CoalitionValues.MOST_PLAYERS);
            part.problem("players", "bad_game", Said.of("energy:bad_game", n), mend);
            return null;
        }
        double[] value = new double[1 << n];
        java.util.Arrays.fill(value, 1, value.length, Double.NaN);
        for (String group : values.values.keySet()) {
            int coalition = coalition(group, players);
            if (coalition <= 0) {
                values.problem(
                        group, "unknown_group", Said.of("energy:unknown_group"), Said.of("energy:unknown_group.mend"));
            } else {
                value[coalition] = values.number(group, -MOST_VALUE, MOST_VALUE, 0);
            }
        }
        for (int s = 1; s < value.length; s++) {
            if (Double.isNaN(value[s])) {
                Said sentence = Said.of("energy:missing_value", group(s, players));
                values.problem(group(s, players), "missing_value", sentence, Said.of("energy:missing_value.mend"));
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
