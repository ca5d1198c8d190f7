package org.commonshed.planning.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.Span;
import org.commonshed.exchange.Work;
import org.commonshed.page.Words;
import org.commonshed.planning.Address;
import org.commonshed.report.page.PlanFigures;
import org.commonshed.tell.Names;

/** What an actor makes in some periods, recipe by recipe: from what, and for whom. */
final class WorkJobs {
    private static final int MOST_NAMED = 3;
    private static final double NOTHING = 1e-6;

    private final Asked asked;
    private final Names names;
    private final List<WorkSheet.Hand> hands;

    /**
     * Whose work, in which plan; the address is that of the month.
     *
     * @param assumed rows that the catalogue gave, as {@code table/key}
     */
    record Asked(PlanFigures figures, String actor, int number, Address address, Words words, Set<String> assumed) {}

    /** @param hands all that comes to the actor or goes from it in the same periods */
    WorkJobs(Asked asked, List<WorkSheet.Hand> hands) {
        this.asked = asked;
        this.names = asked.figures().names();
        this.hands = List.copyOf(hands);
    }

    /** Amounts of a recipe in some periods; of its products also those of runs that were begun before. */
    private static final class Sums {
        private double runs;
        private final Map<String, Double> gives = new TreeMap<>();
        private final Map<String, Double> takes = new TreeMap<>();
        private final Map<String, Double> draws = new TreeMap<>();

        boolean isSome() {
            return runs > 0 || !gives.isEmpty() || !takes.isEmpty();
        }

        Map<String, Double> of(Role role) {
            return switch (role) {
                case OUT -> gives;
                case IN -> takes;
                case DRAWS -> draws;
                case USES -> new TreeMap<>();
            };
        }
    }

    List<Work.Job> list(Span span) {
        Map<String, Sums> all = sums(span);
        List<Work.Job> jobs = new ArrayList<>();
        all.entrySet().stream()
                .filter(entry -> entry.getValue().isSome())
                .sorted(Comparator.comparingDouble((Map.Entry<String, Sums> entry) -> -kg(entry.getValue().gives))
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> jobs.add(job(entry.getKey(), entry.getValue(), all, span)));
        return jobs;
    }

    private Map<String, Sums> sums(Span span) {
        Map<String, Recipe> recipes = new HashMap<>();
        asked.figures().slice().world().recipes().forEach(recipe -> recipes.put(recipe.id(), recipe));
        Map<String, Sums> all = new TreeMap<>();
        for (Plan.Run run : asked.figures().slice().plan().runs()) {
            Recipe recipe = recipes.get(run.recipe());
            if (run.actor().equals(asked.actor()) && recipe != null) {
                Sums sums = all.computeIfAbsent(recipe.id(), id -> new Sums());
                sums.runs += span.holds(run.period()) ? run.runs() : 0;
                recipe.lines().forEach(line -> add(line, run, span, sums.of(line.role())));
            }
        }
        return all;
    }

    private void add(RecipeLine line, Plan.Run run, Span span, Map<String, Double> sums) {
        var calendar = asked.figures().slice().world().calendar();
        for (int offset = line.offsetFrom(); offset <= line.offsetTo(); offset++) {
            if (span.holds(Loads.period(calendar, run.period() + offset))) {
                sums.merge(line.item(), run.runs() * line.amount(), Double::sum);
            }
        }
    }

    private double kg(Map<String, Double> products) {
        return products.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * names.kg(entry.getKey()))
                .sum();
    }

    private Work.Job job(String recipe, Sums sums, Map<String, Sums> all, Span span) {
        List<Work.Part> takes = new ArrayList<>(products(sums.takes, true));
        sums.draws.forEach((item, amount) -> takes.add(new Work.Part(
                asked.figures().words().quantity(amount, names.unitOf(item)), names.stuff(item), "/commons")));
        String runs = sums.runs > 0
                ? asked.words()
                        .say(
                                "planning.work.runs",
                                sums.runs,
                                asked.figures().words().amount(sums.runs))
                : asked.words().say("planning.work.on");
        return new Work.Job(
                Names.capital(names.recipe(recipe)),
                "/makers/recipes/" + Address.encoded(recipe).replace("+", "%20"),
                runs,
                products(sums.gives, false),
                takes,
                whom(sums.gives.keySet(), all, span),
                asked.assumed().contains("recipes/" + recipe));
    }

    /** Products, most of it first; what is taken leads to what comes, what is given to what goes. */
    private List<Work.Part> products(Map<String, Double> amounts, boolean taken) {
        String actor = asked.actor();
        return amounts.entrySet().stream()
                .filter(entry -> entry.getValue() > NOTHING)
                .sorted(Comparator.comparingDouble(entry -> -names.weight(entry.getValue(), entry.getKey())))
                .map(entry -> WorkSheet.part(
                        asked.figures(),
                        entry.getKey(),
                        entry.getValue(),
                        asked.address().flows(asked.number(), taken ? "" : actor, taken ? actor : "", entry.getKey())))
                .toList();
    }

    /** Those who get most of it; where nobody does, what else becomes of it. */
    private String whom(Set<String> products, Map<String, Sums> all, Span span) {
        Map<String, Double> kg = new HashMap<>();
        hands.stream()
                .filter(hand -> hand.from().equals(asked.actor()) && products.contains(hand.product()))
                .forEach(hand -> kg.merge(hand.to(), names.weight(hand.amount(), hand.product()), Double::sum));
        List<String> named = kg.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> names.who(entry.getKey()))
                .toList();
        if (named.isEmpty()) {
            return otherwise(products, all, span);
        }
        String first = asked.words().series(named.subList(0, Math.min(MOST_NAMED, named.size())));
        return named.size() <= MOST_NAMED
                ? first
                : asked.words().say("planning.work.others", first, named.size() - MOST_NAMED);
    }

    private String otherwise(Set<String> products, Map<String, Sums> all, Span span) {
        Plan plan = asked.figures().slice().plan();
        if (all.values().stream().anyMatch(sums -> sums.takes.keySet().stream().anyMatch(products::contains))) {
            return asked.words().say("planning.work.itself");
        }
        Predicate<Plan.Kept> isKept = kept ->
                kept.actor().equals(asked.actor()) && kept.period() == span.to() && products.contains(kept.product());
        if (plan.stocks().stream().anyMatch(isKept)) {
            return asked.words().say("planning.work.store");
        }
        boolean isLetGo = plan.discards().stream()
                .anyMatch(row -> row.actor().equals(asked.actor())
                        && span.holds(row.period())
                        && products.contains(row.product()));
        return isLetGo ? asked.words().say("planning.work.nobody") : "";
    }
}
