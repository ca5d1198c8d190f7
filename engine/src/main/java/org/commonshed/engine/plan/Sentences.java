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
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final String SPACE = "\u202F"; // keeps a number and its unit together
    private static final Set<String> UNITS = Set.of("m3", "m2", "ha", "kg", "kwh", "t", "l");
    private static final Set<String> HOURS = Set.of("h", "hour", "hours");

    private final PlanModel model;
    private final Terrain terrain;
    private final Entities entities;

    Sentences(PlanModel model, Entities entities) {
        this.model = model;
        this.terrain = model.terrain;
        this.entities = entities;
    }

    /** Three digits and no more zeros than needed; millions in words. */
    static String number(double amount) {
        double size = Math.abs(amount);
        if (size >= BILLION) {
            return digits(amount / BILLION) + SPACE + "billion";
        }
        return size >= MILLION ? digits(amount / MILLION) + SPACE + "million" : digits(amount);
    }

    private static String digits(double amount) {
        BigDecimal rounded = new BigDecimal(amount).round(new MathContext(3)).stripTrailingZeros();
        return Math.abs(amount) >= 1000 ? whole(rounded.doubleValue()) : rounded.toPlainString();
    }

    private static String whole(double amount) {
        return String.format(Locale.ROOT, "%,d", Math.round(amount));
    }

    /** An amount in a unit of the tables as people write it: "5.04 t", "4,162 pieces", "6 m³", "412 GWh". */
    static String quantity(double amount, String unit) {
        double size = Math.abs(amount);
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "kg" -> size < 1000 ? number(amount) + SPACE + "kg" : number(amount / 1000) + SPACE + "t";
            case "kwh" -> energy(amount);
            case "piece" -> {
                boolean counted = size >= 1000 && size < MILLION;
                yield (counted ? whole(amount) : number(amount)) + SPACE + (amount == 1 ? "piece" : "pieces");
            }
            case "h", "hour", "hours" -> number(amount) + SPACE + (amount == 1 ? "hour" : "hours");
            default -> number(amount) + SPACE + one(unit);
        };
    }

    private static String energy(double kwh) {
        double size = Math.abs(kwh);
        if (size < 1e4) {
            return number(kwh) + SPACE + "kWh";
        }
        return size < 1e7 ? number(kwh / 1e3) + SPACE + "MWh" : number(kwh / 1e6) + SPACE + "GWh";
    }

    /** One of a unit of the tables, as it is read. */
    private static String one(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "m3" -> "m³";
            case "m2" -> "m²";
            case "l" -> "L";
            case "kwh" -> "kWh";
            case "h", "hour", "hours" -> "hour";
            default -> unit;
        };
    }

    Plan.Cause cause(int entity, double gain, double gainProduct, int product) {
        Raise raise = entities.get(entity);
        Integer period = raise.period() == 0 ? null : raise.period();
        String because = because(raise, entities.amount(entity));
        String worth = Double.isNaN(gainProduct)
                ? "keeps " + number(gain) + SPACE + outsideUnit() + " here"
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
        return quantity(amount, terrain.product[product].unit());
    }

    private static String upper(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
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
            case CAPACITY -> actorName(ends[0]) + " uses all " + capacity(amount, ends[1]) + when;
            case RUNS ->
                actorName(ends[0]) + " can run “" + recipeName(ends[1]) + "” no more than " + times(amount) + when;
            case OUTSIDE -> "no more than " + ofProduct(amount, raise.id()) + " may come from outside" + when;
            case LINK ->
                "the way from " + actorName(ends[0]) + " to " + actorName(ends[1]) + " carries no more than "
                        + quantity(amount, "kg") + when;
            case ROOM -> actorName(ends[0]) + " has room for no more than " + ofProduct(amount, ends[1]) + when;
            case STOCK -> actorName(ends[0]) + " begins with " + ofProduct(amount, ends[1]);
            case LIMIT -> limitReached(raise.id(), amount, when);
            case NONE -> "nothing that grows would help";
        };
    }

    private String limitReached(String id, double amount, String when) {
        for (Limit limit : terrain.limits) {
            if (limit.id().equals(id)) {
                return placeName(limit.place()) + " can bear no more than " + ofItem(amount, limit.indicator()) + when;
            }
        }
        return id;
    }

    private String ofProduct(double amount, String id) {
        return quantity(amount, product(id).unit()) + " of " + lower(product(id).name());
    }

    private static String times(double runs) {
        return runs == 1 ? "once" : number(runs) + " times";
    }

    private static String suffix(String id) {
        return id.substring(id.lastIndexOf('_') + 1).toLowerCase(Locale.ROOT);
    }

    /** What an item or indicator is, without the unit at its end. */
    private static String stem(String id) {
        boolean unit = id.indexOf('_') > 0 && (UNITS.contains(suffix(id)) || HOURS.contains(suffix(id)));
        String stem = unit ? id.substring(0, id.lastIndexOf('_')) : id;
        return switch (stem) {
            case "n" -> "nitrogen";
            case "p" -> "phosphorus";
            default -> stem.replace('_', ' ');
        };
    }

    /** "10 mill hours", "6 m³ of water", "12 cows". */
    private static String ofItem(double amount, String id) {
        if (HOURS.contains(suffix(id)) && id.indexOf('_') > 0) {
            return number(amount) + " " + stem(id) + (amount == 1 ? " hour" : " hours");
        }
        return UNITS.contains(suffix(id))
                ? quantity(amount, suffix(id)) + " of " + stem(id)
                : number(amount) + " " + stem(id);
    }

    /** "its 10 mill hours", but "it has of farm work (120)" where nothing says what is counted. */
    private static String capacity(double amount, String id) {
        boolean plain = !UNITS.contains(suffix(id)) && !HOURS.contains(suffix(id)) && !id.endsWith("s");
        return plain ? "it has of " + stem(id) + " (" + number(amount) + ")" : "its " + ofItem(amount, id);
    }

    private static String oneMoreOf(String id) {
        if (HOURS.contains(suffix(id))) {
            return id.indexOf('_') > 0 ? "One more " + stem(id) + " hour" : "One more hour";
        }
        if (UNITS.contains(suffix(id))) {
            return "One more " + one(suffix(id));
        }
        return id.endsWith("s") ? "One more of them" : "One more of it";
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
            case CAPACITY -> oneMoreOf(ends[1]);
            case RUNS -> "One more run";
            case OUTSIDE -> "One more " + one(product(raise.id()).unit());
            case LINK -> "One more kilogram";
            case ROOM -> "Room for one more " + one(product(ends[1]).unit());
            case STOCK -> "One more " + one(product(ends[1]).unit());
            case LIMIT -> limitOneMore(raise.id());
            case NONE -> "One more of it";
        };
    }

    private String limitOneMore(String id) {
        return terrain.limits.stream()
                .filter(limit -> limit.id().equals(id))
                .map(limit -> oneMoreOf(limit.indicator()))
                .findFirst()
                .orElse("One more of it");
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
        String begin = upper(product.name()) + " for " + actorName(who) + " is short by "
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
        return ofProduct(amount, terrain.products.name(product)) + " come from outside, because " + joined(first);
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

    /** Whether somebody here could make it at all. */
    boolean isMadeHere(int product) {
        return noWay(product).isEmpty();
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
