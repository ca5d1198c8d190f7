package org.commonshed.engine.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.engine.plan.Plan.CauseKind;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.Role;

/** Causes in plain words; numbers rounded for people. */
final class Sentences {
    private final PlanModel model;
    private final Terrain terrain;
    private final Entities entities;

    Sentences(PlanModel model, Entities entities) {
        this.model = model;
        this.terrain = model.terrain;
        this.entities = entities;
    }

    /** Three digits and no more zeros than needed. */
    static String number(double amount) {
        if (Math.abs(amount) >= 1000) {
            return String.format(Locale.ROOT, "%,.0f", amount).replace(',', '\u202F');
        }
        return new BigDecimal(amount)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    Plan.Cause cause(int entity, double gain, double gainProduct, int product) {
        Raise raise = entities.get(entity);
        Integer period = raise.period() == 0 ? null : raise.period();
        String because = because(raise, entities.amount(entity));
        String worth = Double.isNaN(gainProduct)
                ? "keeps " + number(gain) + " " + outsideUnit() + " here"
                : "gives about " + amount(gainProduct, product);
        String sentence = upper(because) + ". " + oneMore(raise) + " " + worth + ".";
        return new Plan.Cause(
                raise.kind(), raise.id(), period, PlanWriter.digits(gain), PlanWriter.digits(gainProduct), sentence);
    }

    private String outsideUnit() {
        String currency = terrain.world.rules().currency();
        boolean money = terrain.world.outside().stream().allMatch(o -> o.weight() == o.price());
        return money ? currency : "units of what comes from outside";
    }

    private String amount(double amount, int product) {
        return number(amount) + " " + terrain.product[product].unit();
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String in(int period) {
        if (period == 0) {
            return "";
        }
        if (terrain.world.calendar().length() == PeriodLength.MONTH) {
            return " in "
                    + terrain.world
                            .calendar()
                            .firstDay(period)
                            .getMonth()
                            .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        String word = terrain.world.calendar().length() == PeriodLength.WEEK ? "week" : "day";
        return " in " + word + " " + period;
    }

    private String actorName(String id) {
        int number = terrain.actors.find(id);
        return number < 0 ? placeName(id) : terrain.actor(number).name();
    }

    private String placeName(String id) {
        return terrain.world.places().stream()
                .filter(p -> p.id().equals(id))
                .map(Place::name)
                .findFirst()
                .orElse(id);
    }

    private Product product(String id) {
        return terrain.product[terrain.products.get(id)];
    }

    private String because(Raise raise, double amount) {
        String[] ends = raise.id().split("[/>]", 2);
        String when = in(raise.period());
        return switch (raise.kind()) {
            case CAPACITY -> actorName(ends[0]) + " uses all its " + number(amount) + " " + item(ends[1]) + when;
            case RUNS ->
                actorName(ends[0]) + " can start no more than " + number(amount) + " × " + recipeName(ends[1]) + when;
            case OUTSIDE ->
                "no more than " + number(amount) + " " + product(raise.id()).unit() + " of "
                        + lower(product(raise.id()).name()) + " may come from outside" + when;
            case LINK ->
                "the way from " + actorName(ends[0]) + " to " + actorName(ends[1]) + " carries no more than "
                        + number(amount) + " kg" + when;
            case ROOM ->
                actorName(ends[0]) + " has room for no more than " + number(amount) + " "
                        + product(ends[1]).unit() + " of "
                        + lower(product(ends[1]).name()) + when;
            case STOCK ->
                actorName(ends[0]) + " begins with " + number(amount) + " "
                        + product(ends[1]).unit() + " of "
                        + lower(product(ends[1]).name());
            case LIMIT -> limitReached(raise.id(), amount, when);
            case NONE -> "nothing that grows would help";
        };
    }

    private String limitReached(String id, double amount, String when) {
        for (Limit limit : terrain.limits) {
            if (limit.id().equals(id)) {
                return placeName(limit.place()) + " can bear no more than " + number(amount) + " "
                        + item(limit.indicator()) + when;
            }
        }
        return id;
    }

    private static String item(String id) {
        return id.replace('_', ' ');
    }

    private static String lower(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private String recipeName(String id) {
        return terrain.world.recipes().stream()
                .filter(r -> r.id().equals(id))
                .map(Recipe::name)
                .findFirst()
                .orElse(id);
    }

    private String oneMore(Raise raise) {
        String[] ends = raise.id().split("[/>]", 2);
        return switch (raise.kind()) {
            case CAPACITY -> "One more (" + item(ends[1]) + ")";
            case RUNS -> "One run more";
            case OUTSIDE -> "One " + product(raise.id()).unit() + " more";
            case LINK -> "One kilogram more";
            case ROOM -> "Room for one " + product(ends[1]).unit() + " more";
            case STOCK -> "One " + product(ends[1]).unit() + " more";
            default -> "One more of it";
        };
    }

    String shortage(String who, List<Line> lines, double missing, Values values, Plan.Cause first) {
        Set<Integer> periods = new TreeSet<>();
        for (Line line : lines) {
            if (line.need.amount() - values.met(line.number) > 1e-6 * line.need.amount()) {
                periods.add(line.need.span().length() == 1 ? line.need.span().from() : 0);
            }
        }
        String when = periods.size() == 1 ? in(periods.iterator().next()) : "";
        Product product = terrain.product[lines.get(0).product];
        String begin = product.name() + " for " + actorName(who) + " is short by "
                + amount(missing, lines.get(0).product) + when;
        return begin + ", because " + joined(first);
    }

    private String joined(Plan.Cause first) {
        String sentence = first.sentence();
        boolean name =
                first.kind() != CauseKind.NONE && first.kind() != CauseKind.OUTSIDE && first.kind() != CauseKind.LINK;
        return name ? sentence : lower(sentence);
    }

    String outside(int product, double amount, Plan.Cause first) {
        return terrain.product[product].name() + " comes from outside (" + amount(amount, product) + "), because "
                + joined(first);
    }

    /** Why nothing that grows would help a claimant. */
    Plan.Cause nothingHelps(List<Line> lines) {
        Line line = lines.get(0);
        String sentence = noWay(line.product);
        if (sentence.isEmpty() && lines.stream().noneMatch(Line::isOpen)) {
            sentence = "No one who makes it is in reach at that time: out of season, or too far away.";
        }
        if (sentence.isEmpty()) {
            sentence = "No single thing that grows would help: two or more would have to grow together.";
        }
        return new Plan.Cause(CauseKind.NONE, "", null, 0, 0, sentence);
    }

    /** Why a product comes from outside though nothing that grows would change that. */
    Plan.Cause noOtherWay(int product) {
        String sentence = noWay(product);
        if (sentence.isEmpty()) {
            sentence =
                    "No single thing that grows would change that: it is out of season, no maker is in reach, or two "
                            + "things would have to grow together.";
        }
        return new Plan.Cause(CauseKind.NONE, "", null, 0, Double.NaN, sentence);
    }

    private String noWay(int product) {
        String id = terrain.products.name(product);
        boolean recipe = terrain.world.recipes().stream().anyMatch(r -> makes(r, id));
        boolean maker = terrain.makers.stream().anyMatch(m -> makes(m.recipe, id));
        if (!recipe) {
            return "There is no recipe for it here.";
        }
        return maker ? "" : "Nobody here can make it.";
    }

    private static boolean makes(Recipe recipe, String product) {
        return recipe.lines().stream()
                .anyMatch(l -> l.role() == Role.OUT && l.item().equals(product));
    }
}
