package org.commonshed.engine.second;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Capacity;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Link;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Stock;
import org.commonshed.engine.world.World;

/** Worlds made of another world, whose answer is known from that of the other. */
final class Changed {
    private final World world;
    private UnaryOperator<Place> place = p -> p;
    private UnaryOperator<Product> product = p -> p;
    private UnaryOperator<Actor> actor = a -> a;
    private UnaryOperator<Recipe> recipe = r -> r;
    private UnaryOperator<Ability> ability = a -> a;
    private UnaryOperator<Capacity> capacity = c -> c;
    private UnaryOperator<Stock> stock = s -> s;
    private UnaryOperator<Need> need = n -> n;
    private UnaryOperator<Limit> limit = l -> l;
    private UnaryOperator<Link> link = l -> l;
    private UnaryOperator<Outside> outside = o -> o;

    private Changed(World world) {
        this.world = world;
    }

    private static <R> List<R> each(List<R> rows, UnaryOperator<R> change) {
        return rows.stream().map(change).toList();
    }

    private World made() {
        return new World(
                world.name(),
                world.calendar(),
                world.rules(),
                each(world.places(), place),
                each(world.products(), product),
                each(world.actors(), actor),
                each(world.recipes(), recipe),
                each(world.abilities(), ability),
                each(world.capacities(), capacity),
                each(world.stocks(), stock),
                each(world.needs(), need),
                each(world.limits(), limit),
                world.links() == null ? null : each(world.links(), link),
                each(world.outside(), outside));
    }

    /** The same world from new rows. */
    static World unchanged(World world) {
        return new Changed(world).made();
    }

    private static Limit withAmounts(Limit l, double amount, double used) {
        return new Limit(
                l.id(),
                l.place(),
                l.indicator(),
                amount,
                l.span(),
                l.once(),
                l.upstream(),
                used,
                l.decision(),
                l.note());
    }

    private static Need withAmount(Need n, String id, double amount) {
        return new Need(id, n.row(), n.who(), n.product(), amount, n.span(), n.priority(), n.note());
    }

    static World withLimits(World world, double factor) {
        Changed changed = new Changed(world);
        changed.limit = l -> withAmounts(l, l.amount() * factor, l.used());
        return changed.made();
    }

    static World withCapacities(World world, double factor) {
        Changed changed = new Changed(world);
        changed.capacity = c -> new Capacity(c.actor(), c.item(), c.amount() * factor, c.span());
        return changed.made();
    }

    static World withOutside(World world, double factor) {
        Changed changed = new Changed(world);
        changed.outside = o -> new Outside(
                o.product(), o.maxPerPeriod() * factor, o.maxTotal() * factor, o.weight(), o.price(), o.inputsOnly());
        return changed.made();
    }

    /** Twice as much of everything that is an amount of the place. */
    static World doubled(World world) {
        Changed changed = new Changed(withOutside(withCapacities(world, 2), 2));
        changed.need = n -> withAmount(n, n.id(), 2 * n.amount());
        changed.ability = a -> new Ability(a.actor(), a.recipe(), 2 * a.maxRuns(), a.span());
        changed.limit = l -> withAmounts(l, 2 * l.amount(), 2 * l.used());
        changed.link = l -> new Link(l.from(), l.to(), l.km(), l.product(), 2 * l.maxKg());
        changed.stock = s -> new Stock(
                s.actor(), s.product(), 2 * s.amount(), 2 * s.room(), 2 * s.atEnd(), s.lossPerPeriod(), s.takes());
        return changed.made();
    }

    /** Each need as two lines of a third and two thirds. */
    static World split(World world) {
        List<Need> needs = new ArrayList<>();
        for (Need need : world.needs()) {
            needs.add(withAmount(need, need.id() + ".a", need.amount() / 3));
            needs.add(withAmount(need, need.id() + ".b", need.amount() * 2 / 3));
        }
        return world.withNeeds(needs);
    }

    /** Rows in another order. */
    static World shuffled(World world, long seed) {
        Random random = new Random(seed);
        return new World(
                world.name(),
                world.calendar(),
                world.rules(),
                shuffled(world.places(), random),
                shuffled(world.products(), random),
                shuffled(world.actors(), random),
                shuffled(world.recipes(), random),
                shuffled(world.abilities(), random),
                shuffled(world.capacities(), random),
                shuffled(world.stocks(), random),
                shuffled(world.needs(), random),
                shuffled(world.limits(), random),
                world.links() == null ? null : shuffled(world.links(), random),
                shuffled(world.outside(), random));
    }

    private static <R> List<R> shuffled(List<R> rows, Random random) {
        List<R> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Every id by another name that stands elsewhere in the order of ids. */
    static String renamed(String id) {
        return id == null ? null : new StringBuilder(id).reverse() + ".x";
    }

    static World renamed(World world) {
        Changed changed = new Changed(world);
        changed.place = p -> new Place(
                renamed(p.id()),
                p.name(),
                p.kind(),
                renamed(p.within()),
                renamed(p.flowsInto()),
                p.at(),
                p.population(),
                p.areaKm2());
        changed.product = p -> new Product(
                renamed(p.id()),
                p.name(),
                p.unit(),
                p.kgPerUnit(),
                p.lossPerPeriod(),
                p.storable(),
                p.importance(),
                p.moves(),
                p.category());
        changed.actor = a -> new Actor(
                renamed(a.id()),
                a.name(),
                a.kind(),
                renamed(a.neighbourhood()),
                renamed(a.watershed()),
                a.at(),
                a.size());
        changed.recipe = Changed::renamed;
        changed.ability = a -> new Ability(renamed(a.actor()), renamed(a.recipe()), a.maxRuns(), a.span());
        changed.capacity = c -> new Capacity(renamed(c.actor()), renamed(c.item()), c.amount(), c.span());
        changed.need = n -> new Need(
                renamed(n.id()),
                renamed(n.row()),
                renamed(n.who()),
                renamed(n.product()),
                n.amount(),
                n.span(),
                n.priority(),
                n.note());
        changed.renameTheRest();
        return changed.made();
    }

    private void renameTheRest() {
        stock = s -> new Stock(
                renamed(s.actor()),
                renamed(s.product()),
                s.amount(),
                s.room(),
                s.atEnd(),
                s.lossPerPeriod(),
                renamed(s.takes()));
        limit = l -> new Limit(
                renamed(l.id()),
                renamed(l.place()),
                renamed(l.indicator()),
                l.amount(),
                l.span(),
                l.once(),
                l.upstream(),
                l.used(),
                l.decision(),
                l.note());
        link = l -> new Link(renamed(l.from()), renamed(l.to()), l.km(), renamed(l.product()), l.maxKg());
        outside = o -> new Outside(
                renamed(o.product()), o.maxPerPeriod(), o.maxTotal(), o.weight(), o.price(), o.inputsOnly());
    }

    private static Recipe renamed(Recipe r) {
        List<RecipeLine> lines = r.lines().stream()
                .map(l -> new RecipeLine(l.role(), renamed(l.item()), l.amount(), l.offsetFrom(), l.offsetTo()))
                .toList();
        return new Recipe(
                renamed(r.id()), r.name(), r.leadPeriods(), r.season(), r.moneyPerRun(), r.otherKg(), r.kind(), lines);
    }
}
