package org.commonshed.energy.kept;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.commons.Budgets;
import org.commonshed.design.Designs;
import org.commonshed.design.Makers;
import org.commonshed.files.world.Issue;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Shelf;
import org.commonshed.network.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A neighbourhood's sun to spare as rows of the place: a budget of kilowatt-hours in each period, and somebody who makes electricity
 * of it by a recipe that draws on that budget. Outside the days of the budget nobody can run it.
 */
@Component
@NamedInterface("plan")
public class SurplusRows {
    /** What the budget is of, as tables call it. */
    public static final String INDICATOR = "sun_to_spare_kwh";
    /** Makes one kilowatt-hour of one. */
    public static final String RECIPE = "sun_to_spare";

    private static final String PRODUCT = "electricity_kwh"; // as the catalogue has it
    private static final String KIND = "sun_to_spare";

    private final Shelf shelf;
    private final Ground ground;
    private final AnswerRows answers;
    private final TransactionOperations transaction;

    SurplusRows(Shelf shelf, Ground ground, AnswerRows answers, TransactionOperations transaction) {
        this.shelf = shelf;
        this.ground = ground;
        this.answers = answers;
        this.transaction = transaction;
    }

    /** The rooms that keep these rows. */
    @Component
    record Ground(Designs designs, Makers makers, Actors actors, Budgets budgets) {}

    /**
     * Periods with the same amount.
     *
     * @param to the last day
     * @param kwh in each period
     */
    @NamedInterface("plan")
    public record Portion(LocalDate from, LocalDate to, double kwh) {
        /** As tables say it: to a tenth of a kilowatt-hour, never more than there is. */
        String amount() {
            return BigDecimal.valueOf(kwh)
                    .setScale(1, RoundingMode.DOWN)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    /** What rows are called. */
    public record Named(String actor, String recipe, String product, String note) {}

    /**
     * What is to be kept.
     *
     * @param word which part of the surplus it is
     * @param portions all planned periods, in their order
     */
    public record Wanted(String place, String word, List<Portion> portions, Named named) {
        public Wanted {
            portions = List.copyOf(portions);
        }
    }

    /**
     * What came of it.
     *
     * @param act nothing where all of it stood there already
     */
    @NamedInterface("plan")
    public record Keeping(List<UUID> act, List<Issue> wrong) {
        public Keeping {
            act = List.copyOf(act);
            wrong = List.copyOf(wrong);
        }
    }

    /** Who gives it. */
    public static String actor(String place) {
        return place + ".sun";
    }

    /** Which part of its surplus the planner has, as a word; empty where there is no such budget, or none any more. */
    public Optional<String> findKept(String place) {
        return limits(place).isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(answers.all(place).get(AnswerRows.SPARED));
    }

    private List<Kept> limits(String place) {
        return ground.budgets().limits().all(Query.all().where("place", place).where("indicator", INDICATOR));
    }

    /** Makes the rows these, as one act, or nothing; whether somebody may was asked before. */
    public Keeping keep(Viewer viewer, Wanted wanted) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Writing writing = new Writing(viewer);
            things(writing, wanted);
            ability(writing, wanted);
            limits(writing, wanted);
            boolean isNoted = wanted.word().equals(answers.all(wanted.place()).get(AnswerRows.SPARED));
            if (writing.issues.isEmpty() && !isNoted) {
                answers.spare(writing.act(), wanted.place(), wanted.word());
            }
            if (!writing.issues.isEmpty()) {
                status.setRollbackOnly();
                return new Keeping(List.of(), writing.issues);
            }
            return new Keeping(Optional.ofNullable(writing.begun).map(List::of).orElse(List.of()), List.of());
        }));
    }

    /** Changes of one act, which begins with the first of them; what stands there already is none. */
    private final class Writing {
        private final Viewer viewer;
        private final List<Issue> issues = new ArrayList<>();
        private @Nullable UUID begun;

        Writing(Viewer viewer) {
            this.viewer = viewer;
        }

        UUID act() {
            UUID act = begun == null ? shelf.begin(viewer.person(), "energy.spared") : begun;
            begun = act;
            return act;
        }

        void add(Desk desk, Map<String, String> cells) {
            issues.addAll(desk.issues(cells, Optional.empty()));
            if (issues.isEmpty()) {
                shelf.add(act(), desk.sheet(), cells);
            }
        }

        void change(Desk desk, Kept row, Map<String, String> cells) {
            if (cells.entrySet().stream()
                    .allMatch(cell -> row.get(cell.getKey()).equals(cell.getValue()))) {
                return;
            }
            Map<String, String> all = new HashMap<>(row.cells());
            all.putAll(cells);
            issues.addAll(desk.issues(all, Optional.of(row)));
            if (issues.isEmpty()) {
                shelf.change(act(), desk.sheet(), row.id(), row.version(), all);
            }
        }

        void remove(Desk desk, Kept row) {
            shelf.remove(act(), desk.sheet(), row.id(), row.version());
        }
    }

    /** Product, recipe and actor, each where it is not known yet. */
    private void things(Writing writing, Wanted wanted) {
        Designs designs = ground.designs();
        if (ground.makers().findProduct(Viewer.HOUSE, PRODUCT).isEmpty()) {
            writing.add(
                    designs.products(),
                    Map.of(
                            "id", PRODUCT,
                            "name", wanted.named().product(),
                            "unit", "kWh",
                            "storable", "false",
                            "category", "energy"));
        }
        if (ground.makers().findRecipe(Viewer.HOUSE, RECIPE).isEmpty()) {
            writing.add(
                    designs.recipes(),
                    Map.of("id", RECIPE, "name", wanted.named().recipe()));
            writing.add(designs.lines(), line("out", PRODUCT));
            writing.add(designs.lines(), line("draws", INDICATOR));
        }
        String actor = actor(wanted.place());
        if (ground.actors().actors().findById(Viewer.HOUSE, actor).isEmpty()) {
            writing.add(
                    ground.actors().actors(),
                    Map.of("id", actor, "name", wanted.named().actor(), "kind", KIND, "neighbourhood", wanted.place()));
        }
    }

    private static Map<String, String> line(String role, String item) {
        return Map.of("recipe", RECIPE, "role", role, "item", item, "amount", "1");
    }

    private void ability(Writing writing, Wanted wanted) {
        Desk abilities = ground.designs().abilities();
        List<Portion> portions = wanted.portions();
        Map<String, String> cells = Map.of(
                "actor", actor(wanted.place()),
                "recipe", RECIPE,
                "from", portions.get(0).from().toString(),
                "to", portions.get(portions.size() - 1).to().toString());
        List<Kept> before =
                abilities.all(Query.all().where("actor", actor(wanted.place())).where("recipe", RECIPE));
        if (before.isEmpty()) {
            writing.add(abilities, cells);
        } else {
            writing.change(abilities, before.get(0), cells);
            before.stream().skip(1).forEach(row -> writing.remove(abilities, row));
        }
    }

    private void limits(Writing writing, Wanted wanted) {
        Desk limits = ground.budgets().limits();
        Map<String, Kept> before = new LinkedHashMap<>();
        limits(wanted.place()).forEach(row -> before.put(row.get("id"), row));
        for (Portion portion : wanted.portions()) {
            String id = actor(wanted.place()) + "." + portion.from();
            Map<String, String> cells = Map.of(
                    "id", id,
                    "place", wanted.place(),
                    "indicator", INDICATOR,
                    "amount", portion.amount(),
                    "from", portion.from().toString(),
                    "to", portion.to().toString(),
                    "counts", "here",
                    "note", wanted.named().note());
            Kept row = before.remove(id);
            if (row == null) {
                writing.add(limits, cells);
            } else {
                writing.change(limits, row, cells);
            }
        }
        before.values().forEach(row -> writing.remove(limits, row));
    }
}
