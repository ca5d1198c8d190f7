package org.commonshed.files.energy.cases;

import java.util.Set;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.files.tree.Part;

/** Sizes, what they cost, and how years are brought together. */
final class Money {
    static final double LARGEST = 1e12;
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    private Money() {}

    /** The names of the fields that {@link #cost} reads. */
    static Set<String> costFields(String unit) {
        return Set.of(
                "cost_per_" + unit,
                "cost_per_" + unit + "_year",
                "upkeep_per_" + unit + "_year",
                "replace_per_" + unit,
                "lifetime_years");
    }

    /** @param unit kw, or kwh_of_size */
    static Cost cost(Part part, String unit) {
        double once = part.number("cost_per_" + unit, 0, LARGEST, 0);
        double life = part.number("lifetime_years", Math.nextUp(0.0), 1000, ENDLESS);
        return new Cost(
                once,
                part.number("cost_per_" + unit + "_year", 0, LARGEST, 0),
                part.number("upkeep_per_" + unit + "_year", 0, LARGEST, 0),
                part.number("replace_per_" + unit, 0, LARGEST, once),
                life);
    }

    /** A number: exactly so large; an object: from, to, what is there already. Any size where nothing is said. */
    static Size size(Part part, String name) {
        Object value = part.values.get(name);
        if (value == null) {
            return Size.upTo(ENDLESS);
        }
        if (!(value instanceof Part size)) {
            return Size.fixed(part.number(name, 0, LARGEST, 0));
        }
        size.hintAtOthers(Set.of("min", "max", "existing", "fixed", "least_if_built", "note"));
        if (size.has("fixed")) {
            return Size.fixed(size.number("fixed", 0, LARGEST, 0));
        }
        double min = size.number("min", 0, LARGEST, 0);
        double existing = size.number("existing", 0, LARGEST, 0);
        double max = size.number("max", 0, LARGEST, ENDLESS);
        if (Math.max(min, existing) > max) {
            String sentence = "max is below " + (min > existing ? "min." : "what is there already.");
            size.problem("max", "bad_size", sentence, "min and existing are at most max.");
            return Size.upTo(ENDLESS);
        }
        return new Size(min, max, existing, size.number("least_if_built", 0, LARGEST, 0));
    }

    static Finance finance(Part part) {
        part.hintAtOthers(Set.of(
                "years",
                "rate",
                "electricity_growth",
                "upkeep_growth",
                "fuel_growth",
                "tax",
                "pwf_decimals",
                "budget",
                "note"));
        if (!part.has("years")) {
            part.problem("years", "missing_field", "The years are missing.", "Say for how many years the plan counts.");
        }
        return new Finance(
                (int) part.whole("years", 1, 100, 20),
                share(part, "rate"),
                share(part, "electricity_growth"),
                share(part, "upkeep_growth"),
                share(part, "fuel_growth"),
                part.number("tax", 0, 1, 0),
                (int) part.whole("pwf_decimals", 0, 12, -1),
                part.number("budget", 0, LARGEST, ENDLESS));
    }

    private static double share(Part part, String name) {
        double share = part.number(name, -0.5, 1, 0);
        if (part.has(name) && part.values.get(name) instanceof Double number && number > 1) {
            part.hint(name, "maybe_percent", name + " is a share, not a percentage.", "Write 4 % as 0.04.");
        }
        return share;
    }
}
