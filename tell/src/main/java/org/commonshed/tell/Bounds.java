package org.commonshed.tell;

import java.util.Optional;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Limit;

/** What the bounds of a plan are called, by kind and id as in {@link Plan.Cause}. */
public final class Bounds {
    private final Names names;
    private final Words words;

    public Bounds(Names names, Words words) {
        this.names = names;
        this.words = words;
    }

    /** What it is, and whose: "Mill hours, Water mill". */
    public String name(Plan.CauseKind kind, String id) {
        return switch (kind) {
            case LIMIT ->
                names.findLimit(id)
                        .map(limit -> of(names.indicator(limit.indicator()), limit.place()))
                        .orElse(id);
            case CAPACITY -> of(names.item(second(id)), first(id));
            case RUNS -> words.say("bound.runs", names.recipe(second(id)), names.who(first(id)));
            case OUTSIDE -> words.say("bound.outside", names.productFirst(id));
            case LINK -> words.say("bound.link", names.who(first(id)), names.who(second(id)));
            case ROOM -> words.say("bound.room", names.product(second(id)), names.who(first(id)));
            case STOCK -> words.say("bound.stock", names.productFirst(second(id)), names.who(first(id)));
            case NONE -> words.say("bound.none");
        };
    }

    /** Whether it would have to grow in each of its periods together. */
    public boolean isRow(Plan.Cause cause) {
        if (cause.period() != null) {
            return false;
        }
        return switch (cause.kind()) {
            case CAPACITY, RUNS, LINK, ROOM -> true;
            case LIMIT ->
                names.findLimit(cause.id()).filter(limit -> !limit.once()).isPresent();
            case OUTSIDE -> names.isBoughtByPeriod(cause.id());
            case STOCK, NONE -> false;
        };
    }

    /** A product, an item of capacity or what is drawn from a commons, as a label. */
    String thing(String id) {
        return names.findProduct(id).isPresent()
                ? names.productFirst(id)
                : words.findWord("indicator." + id).orElseGet(() -> names.item(id));
    }

    private String of(String what, String who) {
        return words.say("bound.of", what, names.who(who));
    }

    /** The unit of the tables it is counted in; empty where it has none. */
    public String unit(Plan.CauseKind kind, String id) {
        return switch (kind) {
            case LIMIT, CAPACITY -> findItem(kind, id).map(names::unitOf).orElse("");
            case OUTSIDE -> names.unit(id);
            case ROOM, STOCK -> names.unit(second(id));
            case RUNS -> "run";
            case LINK -> "kg";
            case NONE -> "";
        };
    }

    /** The item of a capacity or the indicator of a limit. */
    Optional<String> findItem(Plan.CauseKind kind, String id) {
        return kind == Plan.CauseKind.LIMIT
                ? names.findLimit(id).map(Limit::indicator)
                : Optional.of(second(id)).filter(item -> kind == Plan.CauseKind.CAPACITY);
    }

    /** Whose it is: the part of an id before the slash or arrow. */
    public static String first(String id) {
        int at = between(id);
        return at < 0 ? id : id.substring(0, at);
    }

    /** Of what it is, or where a way leads: the part of an id after the slash or arrow. */
    public static String second(String id) {
        return id.substring(between(id) + 1);
    }

    private static int between(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id.indexOf('>') : slash;
    }
}
