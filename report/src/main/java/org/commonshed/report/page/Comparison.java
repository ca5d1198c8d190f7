package org.commonshed.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Need;
import org.commonshed.report.Links;
import org.commonshed.report.figures.Causes;
import org.commonshed.report.figures.Material;
import org.commonshed.tell.Words;

/** Two plans beside each other: what moved, for whom, and what was changed that moved it. Largest first. */
public final class Comparison {
    private static final double SMALL = 0.0005; // a share that moves less than this did not move

    private final Material before;
    private final Material after;
    private final Words words;

    private Comparison(Material before, Material after) {
        this.before = before;
        this.after = after;
        this.words = after.words();
    }

    /** @param after its words are used */
    public static Comparison of(PlanFigures before, PlanFigures after) {
        return new Comparison(before.material(), after.material());
    }

    /**
     * Something that is other than it was.
     *
     * @param sentence the same in words
     * @param size of the move, in parts of the whole; what is compared by it is of one kind
     * @param rise whether there is more of it now
     * @param address where it leads; empty = nowhere
     */
    public record Moved(
            String name, String then, String now, String sentence, double size, boolean rise, String address) {}

    /** What was changed between the two, in sentences; what nobody changed is left out. */
    public List<String> changes() {
        return new WorldChanges(before, after).list();
    }

    /** Shares of those who need things. */
    public List<Moved> claimants() {
        return shares(
                "moved.share",
                whos(),
                Links.Thing.CLAIMANT,
                material -> who -> material.served().claimant(who).metShare());
    }

    /** Products, by how much of all that is wanted of them is met. */
    public List<Moved> products() {
        Set<String> wanted = new TreeSet<>();
        before.world().needs().forEach(need -> wanted.add(need.product()));
        after.world().needs().forEach(need -> wanted.add(need.product()));
        return shares(
                "moved.product",
                wanted,
                Links.Thing.PRODUCT,
                material -> product -> material.served().product(product).metShare());
    }

    /** The share of the worst served in each class of priority. */
    public List<Moved> classes() {
        List<Moved> moved = new ArrayList<>();
        Map<String, Double> earlier = leasts(before.plan());
        leasts(after.plan()).forEach((name, now) -> {
            Double then = earlier.get(name);
            if (then != null && Math.abs(now - then) >= SMALL) {
                moved.add(moved("moved.class", name, then, now, ""));
            }
        });
        return moved;
    }

    private static Map<String, Double> leasts(Plan plan) {
        Map<String, Double> leasts = new TreeMap<>();
        for (Plan.Level level : plan.levels()) {
            if (!level.shares().isEmpty()) {
                String name = level.goal().substring(level.goal().indexOf('.') + 1);
                level.shares().values().stream().min(Double::compare).ifPresent(least -> leasts.put(name, least));
            }
        }
        return leasts;
    }

    private Set<String> whos() {
        Set<String> whos = new TreeSet<>();
        before.world().needs().stream().map(Need::who).forEach(whos::add);
        after.world().needs().stream().map(Need::who).forEach(whos::add);
        return whos;
    }

    /** How one material measures something by its id. */
    private interface Measure {
        ToDoubleFunction<String> in(Material material);
    }

    private List<Moved> shares(String key, Set<String> ids, Links.Thing thing, Measure measure) {
        List<Moved> moved = new ArrayList<>();
        for (String id : ids) {
            double then = measure.in(before).applyAsDouble(id);
            double now = measure.in(after).applyAsDouble(id);
            if (Math.abs(now - then) >= SMALL) {
                String name = thing == Links.Thing.PRODUCT
                        ? after.names().productFirst(id)
                        : after.names().who(id);
                moved.add(moved(key, name, then, now, after.links().to(thing, id)));
            }
        }
        return largestFirst(moved);
    }

    private Moved moved(String key, String name, double then, double now, String address) {
        String earlier = words.percent(then);
        String later = words.percent(now);
        String sentence = words.say(key, name, later, earlier);
        return new Moved(name, earlier, later, sentence, Math.abs(now - then), now > then, address);
    }

    private static List<Moved> largestFirst(List<Moved> moved) {
        moved.sort(Comparator.comparingDouble(Moved::size).reversed());
        return List.copyOf(moved);
    }

    /** What comes from outside, for people and for makers together; the size is the part of the larger amount. */
    public List<Moved> outside() {
        Map<String, Double> then = bought(before);
        Map<String, Double> now = bought(after);
        Set<String> products = new TreeSet<>(then.keySet());
        products.addAll(now.keySet());
        List<Moved> moved = new ArrayList<>();
        for (String product : products) {
            double earlier = then.getOrDefault(product, 0.0);
            double later = now.getOrDefault(product, 0.0);
            double most = Math.max(earlier, later);
            if (Math.abs(later - earlier) > most * SMALL) {
                String unit = after.names().unit(product);
                String name = after.names().productFirst(product);
                String was = earlier > 0 ? words.quantity(earlier, unit) : words.say("moved.nothing");
                String is = later > 0 ? words.quantity(later, unit) : words.say("moved.nothing");
                String key = later <= 0 ? "moved.outside.none" : earlier <= 0 ? "moved.outside.new" : "moved.outside";
                String sentence = words.say(key, name, is, was);
                double size = Math.abs(later - earlier) * Math.max(after.names().kg(product), 1e-6);
                String address = after.links().to(Links.Thing.PRODUCT, product);
                moved.add(new Moved(name, was, is, sentence, size, later > earlier, address));
            }
        }
        return largestFirst(moved);
    }

    private static Map<String, Double> bought(Material material) {
        Map<String, Double> amounts = new HashMap<>();
        for (Plan.Delivery delivery : material.plan().deliveries()) {
            Need need = material.served().needs().get(delivery.need());
            if (need != null && delivery.from().equals(Plan.OUTSIDE)) {
                amounts.merge(need.product(), delivery.amount(), Double::sum);
            }
        }
        material.plan().imports().forEach(b -> amounts.merge(b.product(), b.amount(), Double::sum));
        return amounts;
    }

    /** Budgets, by how much is used in the period where they are tightest. */
    public List<Moved> limits() {
        Map<String, Double> then = tightest(before.plan());
        Map<String, Double> now = tightest(after.plan());
        List<Moved> moved = new ArrayList<>();
        now.forEach((id, later) -> {
            Double earlier = then.get(id);
            if (earlier != null && Math.abs(later - earlier) >= SMALL) {
                String name = after.names()
                        .findLimit(id)
                        .map(limit -> words.say(
                                "bound.of",
                                after.names().indicator(limit.indicator()),
                                after.names().who(limit.place())))
                        .orElse(id);
                moved.add(
                        moved("moved.limit", name, earlier, later, after.links().to(Links.Thing.LIMIT, id)));
            }
        });
        return largestFirst(moved);
    }

    private static Map<String, Double> tightest(Plan plan) {
        Map<String, Double> tightest = new TreeMap<>();
        for (Plan.LimitUse use : plan.limits()) {
            double share = use.amount() > 0 ? (use.used() + use.planned()) / use.amount() : 0;
            tightest.merge(use.limit(), share, Math::max);
        }
        return tightest;
    }

    /** What began or ceased to hold something back. */
    public List<String> binding() {
        Set<String> then = names(before);
        Set<String> now = names(after);
        List<String> sentences = new ArrayList<>();
        now.stream()
                .filter(name -> !then.contains(name))
                .forEach(name -> sentences.add(words.say("moved.binds", name)));
        then.stream()
                .filter(name -> !now.contains(name))
                .forEach(name -> sentences.add(words.say("moved.frees", name)));
        return sentences;
    }

    private static Set<String> names(Material material) {
        Causes causes = new Causes(material);
        Set<String> names = new TreeSet<>();
        for (Plan.Why why : material.plan().why()) {
            for (Plan.Cause cause : why.causes()) {
                if (cause.kind() != Plan.CauseKind.NONE && cause.gain() > 0) {
                    names.add(causes.name(cause));
                }
            }
        }
        return names;
    }
}
