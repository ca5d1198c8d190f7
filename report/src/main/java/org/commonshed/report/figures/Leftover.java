package org.commonshed.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Capacity;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.tell.Names;

/** What the makers of something have left: hours, fields and budgets of their recipe that do not bind. */
public final class Leftover {
    private static final int MOST = 5;
    private static final double FULL = 0.999;

    private final Material material;
    private final Names names;
    private final Recipe recipe;
    private final Set<String> binding = new HashSet<>();
    private final Map<String, Recipe> recipes = new HashMap<>();

    public Leftover(Material material, Recipe recipe, Plan.Why why) {
        this.material = material;
        this.names = material.names();
        this.recipe = recipe;
        why.causes().forEach(cause -> binding.add(cause.id()));
        material.world().recipes().forEach(one -> recipes.put(one.id(), one));
    }

    public List<Slack> list() {
        List<Slack> all = new ArrayList<>();
        for (RecipeLine line : recipe.lines()) {
            if (line.role() == Role.USES) {
                makers().forEach(maker -> addCapacity(all, maker, line.item()));
            } else if (line.role() == Role.DRAWS) {
                addLimits(all, line.item());
            }
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(Slack::used).reversed())
                .limit(MOST)
                .toList();
    }

    private Set<String> makers() {
        Set<String> makers = new TreeSet<>();
        material.world().abilities().stream()
                .filter(ability -> ability.recipe().equals(recipe.id()))
                .forEach(ability -> makers.add(ability.actor()));
        return makers;
    }

    private void addCapacity(List<Slack> all, String maker, String item) {
        if (binding.contains(maker + "/" + item)) {
            return;
        }
        double there = 0;
        for (Capacity capacity : material.world().capacities()) {
            if (capacity.actor().equals(maker) && capacity.item().equals(item)) {
                there += capacity.amount() * capacity.span().length();
            }
        }
        double used = used(maker, item);
        String name = material.words().say("bound.of", names.item(item), names.who(maker));
        add(all, name, used, there, names.unitOf(item));
    }

    /** Over all periods; what a run takes after the end counts only where the year repeats. */
    private double used(String maker, String item) {
        Calendar calendar = material.world().calendar();
        double used = 0;
        for (Plan.Run run : material.plan().runs()) {
            Recipe what = run.actor().equals(maker) ? recipes.get(run.recipe()) : null;
            for (RecipeLine line : what == null ? List.<RecipeLine>of() : what.lines()) {
                if (line.role() == Role.USES && line.item().equals(item)) {
                    int first = run.period() + line.offsetFrom();
                    int last = run.period() + line.offsetTo();
                    int end = calendar.cyclic() ? last : Math.min(last, calendar.periods());
                    used += line.amount() * run.runs() * Math.max(0, end - first + 1);
                }
            }
        }
        return used;
    }

    /** Budgets of the places that the makers lie in. */
    private void addLimits(List<Slack> all, String indicator) {
        Set<String> places = new HashSet<>();
        makers().forEach(maker -> names.findActor(maker).ifPresent(actor -> {
            places.add(actor.neighbourhood());
            String watershed = actor.watershed();
            if (watershed != null) {
                places.add(watershed);
            }
        }));
        for (Limit limit : material.world().limits()) {
            if (!limit.indicator().equals(indicator)
                    || !places.contains(limit.place())
                    || binding.contains(limit.id())) {
                continue;
            }
            double there = 0;
            double used = 0;
            for (Plan.LimitUse use : material.plan().limits()) {
                if (use.limit().equals(limit.id())) {
                    there += use.amount();
                    used += use.used() + use.planned();
                }
            }
            String name = material.words().say("bound.of", names.indicator(indicator), names.who(limit.place()));
            add(all, name, used, there, names.unitOf(indicator));
        }
    }

    private void add(List<Slack> all, String name, double used, double there, String unit) {
        if (there > 0 && used < there * FULL) {
            String left = material.words().say("explain.left", material.words().quantity(there - used, unit));
            all.add(new Slack(name, used / there, left));
        }
    }
}
