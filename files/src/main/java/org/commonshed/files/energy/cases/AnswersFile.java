package org.commonshed.files.energy.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.energy.first.Answers;
import org.commonshed.engine.energy.first.Assumed;
import org.commonshed.engine.energy.first.CriticalUse;
import org.commonshed.engine.energy.first.FirstCase;
import org.commonshed.engine.energy.first.Turbine;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.tree.Read;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Answers from which a first case is made, as JSON or YAML, described in docs/reference/energy-first.md. */
public final class AnswersFile {
    private static final ReadingLimits LIMITS = new ReadingLimits(1 << 20, 10_000, 65_536, 1);
    private static final Set<String> KNOWN = Set.of(
            "name",
            "currency",
            "latitude",
            "longitude",
            "homes",
            "kwh_per_home_year",
            "critical",
            "roof_m2",
            "pv_kw",
            "turbine",
            "battery_kwh",
            "buy",
            "sell",
            "outage_hours",
            "budget",
            "discount_rate",
            "stated",
            "note");
    private static final List<String> NEEDED = List.of("latitude", "longitude", "homes", "kwh_per_home_year", "buy");

    private final Part root;

    private AnswersFile(Part root) {
        this.root = root;
    }

    public static Read<FirstCase> read(Path file) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        Object tree = Trees.read(file, LIMITS, findings);
        FirstCase first = null;
        if (tree instanceof Part root && root.has("homes")) {
            first = new AnswersFile(root).firstCase();
        } else if (findings.problems().isEmpty()) {
            findings.problem(1, "", "not_answers", Said.of("energy:not_answers"), Said.of("energy:not_answers.mend"));
        }
        return Read.of(first, findings);
    }

    private @Nullable FirstCase firstCase() {
        root.hintAtOthers(KNOWN);
        for (String name : NEEDED) {
            if (!root.has(name)) {
                root.problem(
                        name,
                        "missing_field",
                        Said.of("energy:missing_field", name),
                        Said.of("energy:missing_field.mend.answer"));
            }
        }
        double buy = root.number("buy", 0, Answers.MOST_PRICE, 0);
        double sell = root.number("sell", 0, Answers.MOST_PRICE, 0);
        if (sell > buy) {
            Said sentence = Said.of("energy:sell_above_buy.always", sell, buy);
            root.problem("sell", "sell_above_buy", sentence, Said.of("energy:sell_above_buy.mend"));
        }
        List<CriticalUse> critical = critical();
        Turbine turbine = turbine();
        Map<Assumed, Double> stated = stated();
        double latitude = root.number("latitude", -90, 90, 0);
        double longitude = root.number("longitude", -180, 180, 0);
        int homes = (int) root.whole("homes", 1, Answers.MOST_HOMES, 1);
        double kwh = root.number("kwh_per_home_year", 1, Answers.MOST_KWH, 1);
        double roof = root.number("roof_m2", 0, Answers.MOST_M2, 0);
        double pv = root.number("pv_kw", 0, Answers.MOST_KWH, 0);
        double battery = root.number("battery_kwh", 0, Answers.MOST_KWH, 0);
        double hours = root.number("outage_hours", 0, Answers.MOST_HOURS, 0);
        double budget = root.number("budget", 0, Money.LARGEST, Double.POSITIVE_INFINITY);
        double rate = root.number("discount_rate", 0, Answers.MOST_DISCOUNT, Answers.USUAL_DISCOUNT);
        if (!root.findings.problems().isEmpty()) {
            return null;
        }
        String name = root.text("name").isEmpty() ? "First plan" : root.text("name");
        String currency = root.text("currency").isEmpty() ? "USD" : root.text("currency");
        try {
            return FirstCase.of(
                    new Answers(
                            name, currency, latitude, longitude, homes, kwh, critical, roof, pv, turbine, battery, buy,
                            sell, hours, budget, rate),
                    stated);
        } catch (IllegalArgumentException e) {
            root.problem("critical", "bad_answer", Said.of("energy:bad_answer"), Said.of("energy:bad_answer.mend"));
            return null;
        }
    }

    private List<CriticalUse> critical() {
        List<CriticalUse> critical = new ArrayList<>();
        List<Part> parts = root.objects("critical");
        if (parts.size() > Answers.MOST_CRITICAL) {
            Said sentence = Said.of("energy:too_many.things", Answers.MOST_CRITICAL, "critical");
            root.problem("critical", "too_many", sentence, Said.of("energy:too_many.mend.join"));
            return critical;
        }
        for (Part part : parts) {
            part.hintAtOthers(Set.of("name", "kw", "share", "note"));
            try {
                critical.add(new CriticalUse(
                        part.text("name"), part.number("kw", 0, 1e6, 0), part.number("share", 0, 1, 0)));
            } catch (IllegalArgumentException e) {
                part.problem("name", "bad_use", Said.of("energy:bad_use"), Said.of("energy:bad_use.mend"));
            }
        }
        return critical;
    }

    private @Nullable Turbine turbine() {
        Part part = root.object("turbine");
        if (part == null) {
            return null;
        }
        part.hintAtOthers(Set.of("kw", "capacity_factor", "wettest_month", "swing", "note"));
        try {
            return new Turbine(
                    part.number("kw", 0, 1e6, 0),
                    part.number("capacity_factor", 0, 1, 0.5),
                    (int) part.whole("wettest_month", 1, 12, 4),
                    part.number("swing", 0, 1, 0));
        } catch (IllegalArgumentException e) {
            part.problem("kw", "bad_turbine", Said.of("energy:bad_turbine"), Said.of("energy:bad_turbine.mend"));
            return null;
        }
    }

    private Map<Assumed, Double> stated() {
        Map<Assumed, Double> stated = new EnumMap<>(Assumed.class);
        Part part = root.object("stated");
        if (part != null) {
            List<String> names = new ArrayList<>();
            for (Assumed key : Assumed.values()) {
                String name = word(key);
                if (key.isChosen()) {
                    names.add(name);
                    if (part.has(name)) {
                        stated.put(key, part.number(name, 0, Money.LARGEST, 1));
                    }
                }
            }
            part.hintAtOthers(Set.copyOf(names));
        }
        return stated;
    }

    /** The word for something in files. */
    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
