package org.commonshed.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonshed.engine.plan.Makings;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.picture.BudgetBar;
import org.commonshed.picture.FollowBack;
import org.commonshed.picture.Markup;
import org.commonshed.picture.ShareBar;
import org.commonshed.picture.Table;
import org.commonshed.picture.Tint;
import org.commonshed.report.Links;
import org.commonshed.report.figures.Causes;
import org.commonshed.report.figures.Leftover;
import org.commonshed.report.figures.Lifting;
import org.commonshed.report.figures.Material;
import org.commonshed.report.figures.Share;
import org.commonshed.report.figures.Slack;
import org.commonshed.tell.Names;
import org.commonshed.tell.Words;

/** The reasons for what stays short: need, flow, recipe, limit for the worst few; a sentence for all. */
public final class WhySection {
    private static final int SHOWN = 3;
    private static final int WAYS = 5;
    private static final int MOST_STEPS = 4;

    private final Material material;
    private final Words words;
    private final Names names;
    private final Causes causes;
    private final Lifting lifting;
    private final Makings makings;
    private final Map<String, Double> amounts = new HashMap<>(); // by claimant, product and priority
    private final Map<String, Double> met = new HashMap<>();
    private final Map<String, Map<String, Double>> flows = new HashMap<>(); // from whom

    public WhySection(Material material) {
        this.material = material;
        words = material.words();
        names = material.names();
        causes = new Causes(material);
        lifting = new Lifting(causes, words);
        makings = new Makings(material.world());
        index();
    }

    /** What one claimant wants of one product, over the horizon. */
    record Want(String who, String product, double amount, double met, double outside, Map<String, Double> from) {
        double missing() {
            return amount - met;
        }
    }

    public Section section() {
        List<Plan.Why> all = material.plan().why().stream()
                .filter(why -> why.about() == Plan.About.SHORT && why.who() != null)
                .sorted(Comparator.comparingDouble(this::worst))
                .toList();
        Markup body = new Markup();
        if (all.isEmpty()) {
            String key = material.served().whole().shortShare() > 1e-6 ? "why.untold" : "why.none";
            body.element("p", words.say(key));
        }
        List<Plan.Why> told = different(all);
        told.forEach(why -> chain(body, why));
        if (all.size() > told.size()) {
            body.add(Section.folded(words.say("why.all", all.size()), table(all)));
        }
        return new Section("why", words.say("why.title"), all.isEmpty() ? "" : words.say("why.remark"), body);
    }

    /** First priorities first, then the largest part short. */
    private double worst(Plan.Why why) {
        Want want = want(why);
        int priority = why.priority() == null ? 9 : why.priority();
        return priority - (want.amount > 0 ? want.missing() / want.amount * 0.999 : 0);
    }

    /** The worst few, each about another product. */
    private static List<Plan.Why> different(List<Plan.Why> all) {
        List<Plan.Why> few = new ArrayList<>();
        for (Plan.Why why : all) {
            boolean told = few.stream().anyMatch(other -> other.product().equals(why.product()));
            if (!told && few.size() < SHOWN) {
                few.add(why);
            }
        }
        return few;
    }

    private void index() {
        for (Plan.NeedMet line : material.plan().needs()) {
            String key = line.who() + " " + line.product() + " " + line.priority();
            amounts.merge(key, line.amount(), Double::sum);
            met.merge(key, line.met(), Double::sum);
        }
        for (Plan.Delivery delivery : material.plan().deliveries()) {
            Need need = material.served().needs().get(delivery.need());
            if (need != null) {
                flows.computeIfAbsent(need.who() + " " + need.product() + " " + need.priority(), key -> new TreeMap<>())
                        .merge(delivery.from(), delivery.amount(), Double::sum);
            }
        }
    }

    public Want want(Plan.Why why) {
        String key = who(why) + " " + why.product() + " " + why.priority();
        Map<String, Double> from = new TreeMap<>(flows.getOrDefault(key, Map.of()));
        Double outside = from.remove(Plan.OUTSIDE);
        double amount = amounts.getOrDefault(key, why.amount());
        return new Want(
                who(why), why.product(), amount, met.getOrDefault(key, 0.0), outside == null ? 0 : outside, from);
    }

    private static String who(Plan.Why why) {
        return why.who() == null ? "" : why.who();
    }

    private void chain(Markup body, Plan.Why why) {
        Want want = want(why);
        String heading = words.say("why.heading", names.product(want.product), names.who(want.who));
        String address = material.links().to(Links.Thing.WHY, who(why) + "/" + why.product());
        body.open("article", "class", "why").open("h3");
        body.add(address.isEmpty() ? new Markup().text(heading) : new Markup().element("a", heading, "href", address));
        body.close();
        body.element("p", material.teller().why(why), "class", "lead");
        double outside = want.amount > 0 ? Math.min(want.outside, want.met) / want.amount : 0;
        double here = want.amount > 0 ? want.met / want.amount - outside : 1;
        Share share = new Share();
        share.add(1, 1, here, outside);
        String finding = material.finding(names.who(want.who), share);
        body.open("div", "class", "why-bar").add(new ShareBar(finding, here, outside, 20).draw());
        body.open("p", "class", "small soft")
                .element(
                        "span", words.say("why.met", quantity(want.product, want.met), words.percent(share.metShare())))
                .element("span", words.say("why.short", quantity(want.product, want.missing())))
                .close()
                .close();
        body.add(new FollowBack(words.say("why.chain"), steps(why, want)).draw());
        slack(body, why);
        ways(body, why, want);
        body.close();
    }

    public List<FollowBack.Step> steps(Plan.Why why, Want want) {
        List<FollowBack.Step> steps = new ArrayList<>();
        String wanted = quantity(want.product, want.amount);
        steps.add(new FollowBack.Step(
                words.say("why.need"),
                wanted,
                words.say("why.need.finding", names.who(want.who), names.amountOf(want.amount, want.product)),
                "",
                false,
                material.links().to(Links.Thing.NEED, want.who + "/" + want.product)));
        String flows = words.series(want.from.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(4)
                .map(e -> words.say("why.from", names.who(e.getKey()), quantity(want.product, e.getValue())))
                .toList());
        steps.add(new FollowBack.Step(
                words.say("why.flow"),
                quantity(want.product, want.met),
                words.say("why.flow.finding", quantity(want.product, want.met), want.from.size()),
                flows,
                false,
                material.links().to(Links.Thing.FLOWS, want.who + "/" + want.product)));
        behind(want.product, why).forEach(recipe -> steps.add(recipe(recipe)));
        if (!why.causes().isEmpty()) {
            steps.add(limit(why, why.causes().get(0)));
        }
        return steps;
    }

    /** The recipe for the product and, back from it, those for what it is mainly made of, up to where the limit is. */
    private List<Recipe> behind(String product, Plan.Why why) {
        List<Recipe> chain = new ArrayList<>();
        Optional<Recipe> next = findRecipe(product);
        String at = product;
        while (next.isPresent() && chain.size() < MOST_STEPS && !chain.contains(next.get())) {
            Recipe recipe = next.get();
            chain.add(recipe);
            Optional<String> input = makings.findSubstance(recipe);
            if (input.isEmpty() || !stands(Makings.Nearness.BEHIND, why, at)) {
                break;
            }
            at = input.get();
            next = findRecipe(at);
        }
        return chain;
    }

    private boolean stands(Makings.Nearness near, Plan.Why why, String product) {
        return why.causes().stream()
                .limit(1)
                .anyMatch(cause -> makings.near(cause.kind(), cause.id(), product) == near);
    }

    /** A recipe for the product that somebody here can run: one that runs in the plan, if any does. */
    Optional<Recipe> findRecipe(String product) {
        Set<String> running =
                material.plan().runs().stream().map(Plan.Run::recipe).collect(Collectors.toSet());
        Set<String> able = material.world().abilities().stream()
                .map(ability -> ability.recipe())
                .collect(Collectors.toSet());
        return material.world().recipes().stream()
                .filter(recipe -> able.contains(recipe.id()) && makes(recipe, product))
                .min(Comparator.comparing((Recipe recipe) -> !running.contains(recipe.id()))
                        .thenComparing(Recipe::id));
    }

    private static boolean makes(Recipe recipe, String product) {
        return recipe.lines().stream()
                .anyMatch(line -> line.role() == Role.OUT && line.item().equals(product));
    }

    private FollowBack.Step recipe(Recipe recipe) {
        String takes = words.series(recipe.lines().stream()
                .filter(line -> line.role() != Role.OUT)
                .limit(6)
                .map(this::line)
                .toList());
        String gives = words.series(recipe.lines().stream()
                .filter(line -> line.role() == Role.OUT)
                .limit(3)
                .map(this::line)
                .toList());
        String more = takes.isEmpty() ? words.say("why.gives", gives) : words.say("why.takes", gives, takes);
        return new FollowBack.Step(
                words.say("why.recipe"),
                "",
                Names.capital(recipe.name()) + material.assumed("recipes", recipe.id()),
                more,
                false,
                material.links().to(Links.Thing.RECIPE, recipe.id()));
    }

    private String line(RecipeLine line) {
        double amount = line.amount() * (line.offsetTo() - line.offsetFrom() + 1);
        if (line.role() == Role.IN || line.role() == Role.OUT) {
            return names.amountOf(amount, line.item());
        }
        return names.amountOfItem(amount, line.item());
    }

    private FollowBack.Step limit(Plan.Why why, Plan.Cause cause) {
        boolean none = cause.kind() == Plan.CauseKind.NONE;
        return new FollowBack.Step(
                words.say("why.limit"),
                "",
                none ? material.teller().cause(why, cause) : causes.name(cause),
                detail(why, cause),
                true,
                causes.address(cause));
    }

    /** What one more is worth, and when. */
    private String detail(Plan.Why why, Plan.Cause cause) {
        if (cause.kind() == Plan.CauseKind.NONE) {
            return "";
        }
        String name = causes.name(cause);
        List<Plan.Cause> same = why.causes().stream()
                .filter(other ->
                        other.kind() == cause.kind() && causes.name(other).equals(name))
                .toList();
        return causes.part(why, cause) + times(same);
    }

    /** The other things that its makers use, which have something left. */
    public List<Slack> slack(Plan.Why why) {
        return findRecipe(why.product())
                .map(recipe -> new Leftover(material, recipe, why).list())
                .orElse(List.of());
    }

    private void slack(Markup body, Plan.Why why) {
        List<Slack> left = slack(why);
        if (left.isEmpty()) {
            return;
        }
        body.element("p", words.say("why.slack"), "class", "small soft").open("ul", "class", "slack small");
        for (Slack one : left) {
            String used = words.say("why.used", one.name(), words.percent(one.used()));
            body.open("li")
                    .element("span", one.name())
                    .add(new BudgetBar(used, Tint.LAND, one.used(), 0).draw())
                    .element("span", one.left())
                    .close();
        }
        body.close();
    }

    /** What would help, each thing named once with all its times; worth most first. */
    private void ways(Markup body, Plan.Why why, Want want) {
        Map<String, List<Plan.Cause>> things = lifting.things(why);
        if (things.isEmpty()) {
            return;
        }
        double metShare = want.amount > 0 ? want.met / want.amount : 1;
        body.element("p", words.say("why.ways", things.size()), "class", "small soft")
                .open("ol", "class", "ways small");
        things.entrySet().stream().limit(WAYS).forEach(thing -> {
            List<Plan.Cause> same = thing.getValue();
            double then = Lifting.then(same, want.amount, metShare);
            body.open("li").element("strong", thing.getKey()).text(" – " + causes.part(why, same.get(0)) + times(same));
            String follows = lifting.follows(then, metShare);
            if (!follows.isEmpty()) {
                body.element("span", follows, "class", "remark");
            }
            body.close();
        });
        body.close();
    }

    private String times(List<Plan.Cause> same) {
        String when = causes.when(same);
        return when.isEmpty() ? "" : " · " + when;
    }

    private Table table(List<Plan.Why> all) {
        Table table = new Table(
                words.say("why.title"),
                List.of(
                        Table.Column.words(words.say("who")),
                        Table.Column.words(words.say("why.sentence")),
                        Table.Column.numbers(words.say("short"))));
        for (Plan.Why why : all) {
            Table.Cell name = new Table.Cell(names.who(who(why)), names.product(why.product()), true);
            Table.Cell amount = Table.Cell.of(quantity(why.product(), why.amount()));
            table.row(List.of(name, Table.Cell.of(material.teller().why(why)), amount));
        }
        return table;
    }

    private String quantity(String product, double amount) {
        return words.quantity(amount, names.unit(product));
    }
}
