package org.commonshed.tell;

import org.commonshed.engine.plan.Plan;

/** Why a flow comes from there: who would be next, and what stops it. */
final class NextBest {
    private static final double KG_PER_TONNE = 1000;

    private final Names names;
    private final Words words;
    private final Times times;
    private final Bounds bounds;
    private final Goals goals;

    NextBest(Names names, Words words, Times times, Bounds bounds, Goals goals) {
        this.names = names;
        this.words = words;
        this.times = times;
        this.bounds = bounds;
        this.goals = goals;
    }

    String sentence(Plan.Alternative one) {
        String what = names.productFirst(one.product());
        String to = names.who(one.to());
        String from = names.who(one.from());
        if (one.other() == null) {
            String alone = one.from().equals(Plan.OUTSIDE) ? "next.alone.outside" : "next.alone";
            return words.say(alone, what, to, from);
        }
        String used = used(one);
        String worse = one.goal() == null ? "" : worse(one, one.goal());
        return words.say(key(one, !used.isEmpty()), what, to, from, names.who(one.other()), worse, used);
    }

    private static String key(Plan.Alternative one, boolean used) {
        if (one.goal() == null) {
            return used ? "next.used" : one.tried() ? "next.good" : "next.perhaps";
        }
        return used ? "next.both" : "next.worse";
    }

    private String used(Plan.Alternative one) {
        if (one.kind() == null || one.id() == null) {
            return "";
        }
        String name = bounds.name(one.kind(), one.id());
        return one.when() == null ? name : words.say("bound.when", name, times.in(one.when()));
    }

    private String worse(Plan.Alternative one, String goal) {
        if (goal.startsWith("shares.")) {
            return words.say("next.shares");
        }
        if (goal.startsWith("evenness.")) {
            return words.say("next.evenness");
        }
        boolean isNumber = Double.isFinite(one.worse());
        if (isNumber && words.findWord("next.by." + goal).isPresent()) {
            return by(one, goal);
        }
        String less = "next.less." + goal;
        return words.say(words.findWord(less).isPresent() ? less : "next.less");
    }

    /** By how much, for one unit; haulage of kilograms is told for a tonne. */
    private String by(Plan.Alternative one, String goal) {
        String unit = names.unit(one.product());
        double units = goal.equals("haulage") && unit.equals("kg") ? KG_PER_TONNE : 1;
        String amount = words.quantity(one.worse() * units, goals.unit(goal));
        return words.say("next.by." + goal, amount, words.quantity(units, unit), one.tried() ? 1 : 0);
    }
}
