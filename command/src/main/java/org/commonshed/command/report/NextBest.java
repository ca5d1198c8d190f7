package org.commonshed.command.report;

import java.util.Comparator;
import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.commonshed.picture.Markup;

/**
 * Why each flow comes from there: who would be next, and what stops it. The heaviest flows come first; those that are
 * shown unfolded have an alternative, as far as there are such.
 */
final class NextBest {
    private static final int SHOWN = 6;
    private static final double KG_PER_TONNE = 1000;

    private final Material material;
    private final Words words;
    private final Names names;

    NextBest(Material material) {
        this.material = material;
        words = material.words();
        names = material.names();
    }

    /** Empty where the plan says nothing of it. */
    Markup draw() {
        List<Plan.Alternative> all = material.plan().alternatives();
        Markup drawn = new Markup();
        if (!all.isEmpty()) {
            drawn.element("h3", words.say("next.title"));
            drawn.add(sentences(all.stream()
                    .sorted(Comparator.comparing((Plan.Alternative one) -> one.other() == null))
                    .limit(SHOWN)
                    .toList()));
        }
        if (all.size() > SHOWN) {
            drawn.add(Section.folded(words.say("next.more", all.size()), sentences(all)));
        }
        return drawn;
    }

    private Markup sentences(List<Plan.Alternative> some) {
        Markup list = new Markup().open("ul", "class", "ways small");
        some.forEach(one -> list.element("li", sentence(one)));
        return list.close();
    }

    String sentence(Plan.Alternative one) {
        String what = names.productFirst(one.product());
        String to = names.who(one.to());
        String from = names.who(one.from());
        if (one.other() == null) {
            String alone = one.from().equals(Plan.OUTSIDE) ? "next.alone.outside" : "next.alone";
            return words.say(alone, what, to, from);
        }
        String other = names.who(one.other());
        String used = used(one);
        if (one.goal() == null) {
            String good = one.tried() ? "next.good" : "next.perhaps";
            return words.say(used.isEmpty() ? good : "next.used", what, to, from, other, used);
        }
        return words.say(
                used.isEmpty() ? "next.worse" : "next.both", what, to, from, other, worse(one, one.goal()), used);
    }

    private String used(Plan.Alternative one) {
        if (one.kind() == null || one.id() == null) {
            return "";
        }
        Plan.Cause cause = new Plan.Cause(one.kind(), one.id(), one.when(), 0, Double.NaN, "");
        String name = new Causes(material).name(cause);
        return one.when() == null
                ? name
                : words.say(
                        "next.when",
                        name,
                        material.periods().longName(material.periods().column(one.when())));
    }

    private String worse(Plan.Alternative one, String goal) {
        String needs = goal.startsWith("shares.") ? "next.shares" : goal.startsWith("evenness.") ? "next.evenness" : "";
        if (!needs.isEmpty()) {
            return words.say(needs);
        }
        boolean isNumber = Double.isFinite(one.worse()) && !goal.equals("strain");
        return isNumber ? by(one, goal) : words.say("next.less", words.say("goal." + goal));
    }

    /** By how much, for one unit; haulage of kilograms is told for a tonne. */
    private String by(Plan.Alternative one, String goal) {
        String unit = names.unit(one.product());
        double units = goal.equals("haulage") && unit.equals("kg") ? KG_PER_TONNE : 1;
        String amount = words.quantity(one.worse() * units, unitOf(goal));
        String by = words.say("next.by." + goal, amount, words.quantity(units, unit));
        return one.tried() ? by : words.say("next.least", by);
    }

    private String unitOf(String goal) {
        return material.plan().levels().stream()
                .filter(level -> level.goal().equals(goal))
                .map(Plan.Level::unit)
                .findFirst()
                .orElse("");
    }
}
