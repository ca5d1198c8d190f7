package org.commonshed.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Capacity;
import org.commonshed.engine.world.ImportRule;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.Stock;
import org.commonshed.engine.world.World;
import org.commonshed.report.figures.Material;
import org.commonshed.tell.Names;
import org.commonshed.tell.Words;

/** What differs between two worlds, in sentences: amounts one by one, the rest by how many rows. */
final class WorldChanges {
    private final World before;
    private final World after;
    private final Names names;
    private final Words words;
    private final List<String> sentences = new ArrayList<>();

    WorldChanges(Material before, Material after) {
        this.before = before.world();
        this.after = after.world();
        this.names = after.names();
        this.words = after.words();
    }

    List<String> list() {
        imports();
        compare(before.limits(), after.limits(), Limit::id, Limit::amount, this::limit);
        compare(needs(before), needs(after), Total::key, Total::amount, this::need);
        compare(capacities(before), capacities(after), Total::key, Total::amount, this::capacity);
        compare(before.outside(), after.outside(), Outside::product, Outside::maxTotal, this::outside);
        rows("moved.rows.recipes", before.recipes(), after.recipes(), Recipe::id);
        rows("moved.rows.actors", before.actors(), after.actors(), Actor::id);
        rows("moved.rows.abilities", before.abilities(), after.abilities(), WorldChanges::key);
        rows("moved.rows.places", before.places(), after.places(), Place::id);
        rows("moved.rows.products", before.products(), after.products(), Product::id);
        rows("moved.rows.stocks", before.stocks(), after.stocks(), WorldChanges::key);
        if (!before.calendar().equals(after.calendar())) {
            sentences.add(words.say("moved.rows.calendar"));
        }
        return sentences;
    }

    private void imports() {
        boolean was = before.rules().imports() == ImportRule.NONE;
        boolean is = after.rules().imports() == ImportRule.NONE;
        if (was != is) {
            sentences.add(words.say(is ? "moved.imports.none" : "moved.imports.some"));
        }
    }

    private static String key(Ability ability) {
        return ability.actor() + "/" + ability.recipe() + "/" + ability.span();
    }

    private static String key(Stock stock) {
        return stock.actor() + "/" + stock.product();
    }

    /** An amount over all rows of one key. */
    private record Total(String key, String who, String what, double amount) {
        Total and(Total other) {
            return new Total(key, who, what, amount + other.amount);
        }
    }

    private static List<Total> needs(World world) {
        Map<String, Total> totals = new LinkedHashMap<>();
        for (Need need : world.needs()) {
            Total one = new Total(need.who() + "/" + need.product(), need.who(), need.product(), need.amount());
            totals.merge(one.key(), one, Total::and);
        }
        return List.copyOf(totals.values());
    }

    private static List<Total> capacities(World world) {
        Map<String, Total> totals = new LinkedHashMap<>();
        for (Capacity capacity : world.capacities()) {
            double amount = capacity.amount() * capacity.span().length();
            Total one = new Total(capacity.actor() + "/" + capacity.item(), capacity.actor(), capacity.item(), amount);
            totals.merge(one.key(), one, Total::and);
        }
        return List.copyOf(totals.values());
    }

    /** One thing with what it was; null = it was not there. */
    private interface Told<T> {
        String sentence(T thing, double now, double then);
    }

    private <T> void compare(
            List<T> earlier, List<T> later, Function<T, String> key, Function<T, Double> amount, Told<T> told) {
        Map<String, T> was = new HashMap<>();
        earlier.forEach(one -> was.put(key.apply(one), one));
        for (T one : later) {
            T same = was.remove(key.apply(one));
            double then = same == null ? 0 : amount.apply(same);
            if (Double.compare(then, amount.apply(one)) != 0) {
                sentences.add(told.sentence(one, amount.apply(one), then));
            }
        }
        for (T gone : earlier) {
            if (was.containsKey(key.apply(gone)) && amount.apply(gone) != 0) {
                sentences.add(told.sentence(gone, 0, amount.apply(gone)));
            }
        }
    }

    private String limit(Limit limit, double now, double then) {
        String unit = names.unitOf(limit.indicator());
        String name = words.say("bound.of", names.indicator(limit.indicator()), names.who(limit.place()));
        return words.say("moved.limit.amount", name, words.quantity(now, unit), words.quantity(then, unit));
    }

    private String need(Total need, double now, double then) {
        String unit = names.unit(need.what());
        return words.say(
                "moved.need.amount",
                names.productFirst(need.what()),
                names.who(need.who()),
                words.quantity(now, unit),
                words.quantity(then, unit));
    }

    private String capacity(Total capacity, double now, double then) {
        String unit = names.unitOf(capacity.what());
        String name = words.say("bound.of", names.item(capacity.what()), names.who(capacity.who()));
        return words.say("moved.capacity.amount", name, words.quantity(now, unit), words.quantity(then, unit));
    }

    private String outside(Outside outside, double now, double then) {
        return words.say(
                "moved.outside.amount",
                names.productFirst(outside.product()),
                most(now, outside.product()),
                most(then, outside.product()));
    }

    private String most(double amount, String product) {
        return Double.isInfinite(amount) ? words.say("moved.any") : words.quantity(amount, names.unit(product));
    }

    private <T> void rows(String key, List<T> earlier, List<T> later, Function<T, String> id) {
        Map<String, T> was = new HashMap<>();
        earlier.forEach(one -> was.put(id.apply(one), one));
        int changed = 0;
        for (T one : later) {
            if (!Objects.equals(was.remove(id.apply(one)), one)) {
                changed++;
            }
        }
        changed += was.size();
        if (changed > 0) {
            sentences.add(words.say(key, changed));
        }
    }
}
