package org.commonshed.tell;

import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.World;

/** The front door: turns what a plan says as data into sentences of one language. */
public final class Teller {
    private final Names names;
    private final Words words;
    private final Times times;
    private final Goals goals;
    private final Reasoning reasoning;
    private final NextBest nextBest;

    /** Tells of one plan of a world; both may be of other people, and what the world does not know is told by its id. */
    public Teller(World world, Plan plan, Words words) {
        this.words = words;
        names = new Names(world, words);
        times = new Times(world.calendar(), words);
        goals = new Goals(world, plan);
        Bounds bounds = new Bounds(names, words);
        reasoning = new Reasoning(names, words, times, bounds);
        nextBest = new NextBest(names, words, times, bounds, goals);
    }

    /** What is short or comes from outside, why, and what one more of the first cause would give. */
    public String why(Plan.Why why) {
        if (why.causes().isEmpty()) {
            return Names.capital(why.about() == Plan.About.SHORT ? missing("missing.untold", why, "") : bought(why));
        }
        Plan.Cause first = why.causes().get(0);
        String because = reasoning.because(first, why.period());
        String sentence = why.about() == Plan.About.SHORT
                ? missing("missing", why, because)
                : words.say("bought", names.amountOf(why.amount(), why.product()), because);
        return joined(Names.capital(sentence), reasoning.worth(why, first, goals));
    }

    private String missing(String key, Plan.Why why, String because) {
        Integer period = why.period();
        return words.say(
                key,
                names.productFirst(why.product()),
                names.who(why.who() == null ? "" : why.who()),
                amount(why),
                period == null ? 0 : 1,
                period == null ? "" : times.in(period),
                because);
    }

    private String bought(Plan.Why why) {
        return words.say("bought.untold", names.amountOf(why.amount(), why.product()));
    }

    private String amount(Plan.Why why) {
        return words.quantity(why.amount(), names.unit(why.product()));
    }

    /** One cause by itself, and what one more of it would give. */
    public String cause(Plan.Why why, Plan.Cause cause) {
        return joined(reasoning.reason(cause), reasoning.worth(why, cause, goals));
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + " " + second;
    }

    /** Why a flow comes from there: who would be next, and what stops it. */
    public String alternative(Plan.Alternative alternative) {
        return nextBest.sentence(alternative);
    }

    /**
     * A stock that cannot be left at the end with the others.
     *
     * @param unit of the product, as in the tables
     */
    public record Left(double amount, String unit, String product, String who) {}

    /** That no plan leaves at the end what must be left; the fewest stocks that cannot all be met. */
    public static String unmetAtEnd(List<Plan.Kept> stocks, World world, Words words) {
        Names names = new Names(world, words);
        return unmetAtEnd(
                stocks.stream()
                        .map(stock -> new Left(
                                stock.amount(),
                                names.unit(stock.product()),
                                names.product(stock.product()),
                                names.who(stock.actor())))
                        .toList(),
                words);
    }

    /** The same of stocks that are kept with their names. */
    public static String unmetAtEnd(List<Left> stocks, Words words) {
        List<String> each = stocks.stream()
                .map(stock -> words.say(
                        "end.stock", words.amountOf(stock.amount(), stock.unit(), stock.product()), stock.who()))
                .toList();
        String key = each.size() == 1 ? "end.one" : each.size() == 2 ? "end.two" : "end.many";
        return words.say(key, words.list(each));
    }
}
