package org.commonshed.energy.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.energy.first.Answers;
import org.commonshed.engine.energy.first.CriticalUse;
import org.commonshed.engine.energy.first.Turbine;
import org.commonshed.keeping.Kept;
import org.springframework.modulith.NamedInterface;

/**
 * What is known of a neighbourhood: what it said, and what is assumed where it said nothing.
 *
 * @param stated by the words of fields
 * @param assumed for all fields that may not be empty, and for the uses
 */
@NamedInterface("plan")
public record Answered(String name, String currency, Map<String, String> stated, Map<String, String> assumed) {
    public Answered {
        stated = Map.copyOf(stated);
        assumed = Map.copyOf(assumed);
    }

    /** Something that should keep running when the grid is down. */
    public record Use(String name, double kw) {}

    public boolean isAnswered() {
        return !stated.isEmpty();
    }

    public boolean isAssumed(String field) {
        return !stated.containsKey(field);
    }

    public String text(String field) {
        return stated.getOrDefault(field, isUse(field) && hasOwnUses() ? "" : assumed.getOrDefault(field, ""));
    }

    /** Not a number where it may be empty and is. */
    public double number(Field field) {
        return Kept.toNumber(text(field.word()), Double.NaN);
    }

    private static boolean isUse(String field) {
        return field.startsWith("use-");
    }

    /** Whether the neighbourhood said what should keep running; then nothing is assumed beside it. */
    public boolean hasOwnUses() {
        return stated.keySet().stream().anyMatch(Answered::isUse);
    }

    /** In their order. */
    public List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (int i = 1; i <= Field.MOST_USES; i++) {
            String use = text(Field.use(i));
            if (!use.isEmpty()) {
                uses.add(new Use(use, Kept.toNumber(text(Field.useKw(i)), 0)));
            }
        }
        return uses;
    }

    /** How many of the uses, from the first on, should have power as long as was asked. */
    public int first() {
        return (int) Math.min(uses().size(), number(Field.FIRST));
    }

    /** As the engine asks for them. */
    public Answers answers() {
        double turbine = number(Field.TURBINE);
        double money = number(Field.MONEY);
        return new Answers(
                name,
                currency,
                number(Field.LATITUDE),
                number(Field.LONGITUDE),
                (int) number(Field.HOMES),
                number(Field.KWH),
                uses().stream()
                        .map(use -> CriticalUse.ofKw(use.name(), use.kw()))
                        .toList(),
                number(Field.ROOF),
                number(Field.PV),
                turbine > 0 ? new Turbine(turbine, 1, 1, 0) : null,
                number(Field.BATTERY),
                number(Field.BUY),
                number(Field.SELL),
                number(Field.HOURS),
                Double.isNaN(money) ? Double.POSITIVE_INFINITY : money,
                Answers.USUAL_DISCOUNT);
    }

    /** The same answers give the same; any other gives another. */
    public String digest() {
        Map<String, String> all = new TreeMap<>(assumed);
        // names that are assumed are in the reader's language
        all.keySet().removeIf(one -> isUse(one) && (hasOwnUses() || !one.endsWith("-kw")));
        all.putAll(stated);
        return currency + all;
    }
}
