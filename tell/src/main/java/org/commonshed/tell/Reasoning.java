package org.commonshed.tell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.engine.plan.Plan;
import org.jspecify.annotations.Nullable;

/** What binds and what one more of it would give, as clauses and sentences. */
final class Reasoning {
    private static final String BECAUSE = "because.";
    private static final String REASON = "reason.";

    private final Names names;
    private final Words words;
    private final Times times;
    private final Bounds bounds;

    Reasoning(Names names, Words words, Times times, Bounds bounds) {
        this.names = names;
        this.words = words;
        this.times = times;
        this.bounds = bounds;
    }

    /**
     * The cause as a clause that follows a sentence.
     *
     * @param told a period that the sentence tells already; null = none
     */
    String because(Plan.Cause cause, @Nullable Integer told) {
        Integer period = cause.period();
        boolean known = period != null && period.equals(told);
        return say(BECAUSE, cause, known ? null : period);
    }

    /** The cause as a sentence. */
    String reason(Plan.Cause cause) {
        return Names.capital(say(REASON, cause, cause.period()));
    }

    private String say(String form, Plan.Cause cause, @Nullable Integer period) {
        String id = cause.id();
        double amount = cause.amount();
        if (cause.kind() == Plan.CauseKind.NONE) {
            Plan.Nothing nothing = cause.nothing();
            String key = form + (nothing == null ? "none" : nothing.name().toLowerCase(Locale.ROOT));
            return words.say(key, bounds.thing(id));
        }
        if (Double.isNaN(amount) || amount == 0) {
            String key = form + (amount == 0 ? "zero" : "unknown");
            return with(key, period, bounds.name(cause.kind(), id));
        }
        String first = Bounds.first(id);
        String second = Bounds.second(id);
        return switch (cause.kind()) {
            case CAPACITY -> capacity(form, cause, period);
            case RUNS ->
                with(
                        form + "runs",
                        period,
                        names.who(first),
                        names.recipe(second),
                        Words.rounded(amount),
                        words.amount(amount));
            case OUTSIDE -> with(form + "outside", period, product(amount, id));
            case LINK -> with(form + "link", period, names.who(first), names.who(second), words.mass(amount));
            case ROOM -> with(form + "room", period, product(amount, second), names.who(first));
            case STOCK -> with(form + "stock", period, product(amount, second), names.who(first));
            default -> limit(form, cause, period);
        };
    }

    private String capacity(String form, Plan.Cause cause, @Nullable Integer period) {
        String item = Bounds.second(cause.id());
        String who = names.who(Bounds.first(cause.id()));
        double amount = cause.amount();
        if (bounds.isRow(cause)) {
            return with(form + "always", period, names.amountOfItem(amount, item), who);
        }
        return names.isHours(item) || !names.unitOf(item).isEmpty()
                ? with(form + "capacity", period, names.amountOfItem(amount, item), who, Words.rounded(amount))
                : with(form + "counted", period, names.stuff(item), who, words.amount(amount));
    }

    private String limit(String form, Plan.Cause cause, @Nullable Integer period) {
        return names.findLimit(cause.id())
                .map(limit -> with(
                        form + "limit",
                        period,
                        names.amountOfItem(cause.amount(), limit.indicator()),
                        names.who(limit.place())))
                .orElseGet(() -> with(form + "unknown", period, cause.id()));
    }

    /** A message of which the first two parts are whether there is a time, and the time. */
    private String with(String key, @Nullable Integer period, Object... parts) {
        List<Object> all = new ArrayList<>();
        all.add(period == null ? 0 : 1);
        all.add(period == null ? "" : times.in(period));
        Collections.addAll(all, parts);
        return words.say(key, all.toArray());
    }

    private String product(double amount, String id) {
        return names.amountOf(amount, id);
    }

    /** What one more unit of it does, as a sentence: gives some of the product, or spares some from outside. */
    String worth(Plan.Why why, Plan.Cause cause, Goals goals) {
        boolean isShort = why.about() == Plan.About.SHORT;
        double gain = isShort ? cause.gainProduct() : cause.gain();
        if (cause.kind() == Plan.CauseKind.NONE || !(gain > 0)) {
            return "";
        }
        String unit = isShort ? names.unit(why.product()) : goals.unit("outside");
        String key = isShort ? "gives" : goals.isMoney(unit) ? "keeps" : "spares";
        return Names.capital(words.say(
                cause.tried() ? key : key + ".perhaps", wholeStep(cause), words.quantity(gain / each(cause), unit)));
    }

    /** How many of the told units one of the tables' is; a way's kilogram stays one. */
    private double each(Plan.Cause cause) {
        return cause.kind() == Plan.CauseKind.LINK
                ? 1
                : words.scale(bounds.unit(cause.kind(), cause.id())).each();
    }

    private String wholeStep(Plan.Cause cause) {
        if (!bounds.isRow(cause)) {
            return step(cause, "step.one");
        }
        return cause.kind() == Plan.CauseKind.RUNS
                ? words.say("step.run.always")
                : words.say("step.always", step(cause, "step.one.of"));
    }

    /** One more unit of what binds; {@code one} is the word for what has no unit. */
    private String step(Plan.Cause cause, String one) {
        return switch (cause.kind()) {
            case RUNS -> words.say("step.run");
            case LINK -> words.say("step.link");
            case OUTSIDE -> words.say("step.outside", unit(cause));
            case ROOM -> words.say("step.room", unit(cause));
            case STOCK -> words.say("step.stock", unit(cause));
            default -> ofItem(bounds.findItem(cause.kind(), cause.id()), unit(cause), one);
        };
    }

    private String unit(Plan.Cause cause) {
        return words.oneOf(bounds.unit(cause.kind(), cause.id()));
    }

    private String ofItem(Optional<String> item, String unit, String one) {
        if (item.filter(names::isHours).isPresent()) {
            return words.say("step.hour", names.stuff(item.get()));
        }
        if (item.filter(Items::isHour).isPresent()) {
            return words.say("step.hour.only");
        }
        return unit.isEmpty() ? words.say(one) : words.say("step.unit", unit);
    }
}
