package org.commonshed.design.library.recipe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.design.Designs;
import org.commonshed.design.Makers;
import org.commonshed.design.Making;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.MakerStore;
import org.commonshed.design.library.kept.Wish;
import org.commonshed.design.library.knowing.Lore;
import org.commonshed.engine.match.Requirement;
import org.commonshed.files.world.Issue;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Shelf;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The front door: a recipe is drafted from a design, and kept through the desks of the place. */
@Service
@NamedInterface("library")
public class Recipes {
    private static final int DIGITS = 4;
    private static final int LONGEST = 50;
    private static final int MOST_TRIES = 1_000;

    private final Library library;
    private final Designs designs;
    private final Makers makers;
    private final Lore lore;
    private final MakerStore links;
    private final Ground ground;

    Recipes(Library library, Designs designs, Makers makers, Lore lore, MakerStore links, Ground ground) {
        this.library = library;
        this.designs = designs;
        this.makers = makers;
        this.lore = lore;
        this.links = links;
        this.ground = ground;
    }

    /** What it stands on. */
    @Component
    record Ground(Shelf shelf, Doors doors, TransactionOperations transaction) {}

    /** What came of it: an act that takes it back, or what is to be mended. */
    public sealed interface Outcome {
        @NamedInterface("library")
        record Kept(UUID act) implements Outcome {}

        @NamedInterface("library")
        record Wrong(List<Issue> issues) implements Outcome {
            public Wrong {
                issues = List.copyOf(issues);
            }
        }
    }

    /** What a version would be as a recipe, by its bill of materials and its needs. */
    public Draft draft(Viewer viewer, KeptVersion version) {
        ground.doors().demand(viewer, Deed.CHANGE_DESIGNS, "");
        List<Draft.Line> lines = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Map<String, List<Making.Product>> byName = new HashMap<>();
        makers.listProducts(Viewer.HOUSE)
                .forEach(
                        product -> { // manifests are compared with the tables' own words
                            byName.computeIfAbsent(Wish.folded(product.name()), k -> new ArrayList<>())
                                    .add(product);
                            if (!Wish.folded(product.name()).equals(Wish.folded(product.id()))) {
                                byName.computeIfAbsent(Wish.folded(product.id()), k -> new ArrayList<>())
                                        .add(product);
                            }
                        });
        for (Library.Line line : library.listLines(viewer, version.id())) {
            input(line, byName).ifPresentOrElse(lines::add, () -> leftOut.add(told(line)));
        }
        List<Requirement> parts = library.findNeeds(viewer, version.id())
                .map(org.commonshed.engine.match.Design::parts)
                .orElse(List.of());
        hours(parts, lines, leftOut);
        double kg = parts.stream().mapToDouble(Requirement::kgPerPiece).sum();
        return new Draft(
                free(viewer, version.name()),
                version.name(),
                kg > 0 ? text(BigDecimal.valueOf(kg)) : "",
                lines,
                leftOut);
    }

    private static String told(Library.Line line) {
        String amount = line.quantity().map(BigDecimal::toPlainString).orElse("");
        return (amount + " " + line.unit() + " " + line.name())
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A line that matches one product for certain, by its material or its name. */
    private static Optional<Draft.Line> input(Library.Line line, Map<String, List<Making.Product>> byName) {
        for (String said : List.of(line.material(), line.name())) {
            List<Making.Product> found = byName.getOrDefault(Wish.folded(said), List.of());
            if (found.size() == 1 && !said.isBlank()) {
                Making.Product product = found.get(0);
                return line.quantity()
                        .flatMap(amount -> Units.convert(amount, line.unit(), product.unit()))
                        .map(amount -> new Draft.Line("in", told(line), product.id(), text(amount)));
            }
        }
        return Optional.empty();
    }

    /** Hours of the same equipment are one line. */
    private void hours(List<Requirement> parts, List<Draft.Line> lines, List<String> leftOut) {
        Map<String, BigDecimal> hours = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Requirement part : parts) {
            String name = part.part() + ": " + lore.process(part.process());
            double each = lore.hours(part);
            if (Double.isNaN(each)) {
                leftOut.add(name);
            } else {
                String item = lore.equipment(part.process());
                hours.merge(item, BigDecimal.valueOf(each * part.quantity()), BigDecimal::add);
                names.merge(item, name, (a, b) -> a + ", " + b);
            }
        }
        hours.forEach(
                (item, sum) -> lines.add(new Draft.Line("uses", names.getOrDefault(item, item), item, text(sum))));
    }

    private static String text(BigDecimal number) {
        return number.round(new MathContext(DIGITS)).stripTrailingZeros().toPlainString();
    }

    private String free(Viewer viewer, String name) {
        String plain = Wish.folded(name).replace(' ', '_');
        String wanted = plain.isEmpty() ? "design" : plain.substring(0, Math.min(plain.length(), LONGEST));
        String free = wanted;
        for (int i = 2; i < MOST_TRIES && isTaken(viewer, free); i++) {
            free = wanted + "_" + i;
        }
        return free;
    }

    private boolean isTaken(Viewer viewer, String id) {
        return makers.findProduct(viewer, id).isPresent()
                || makers.findRecipe(viewer, id).isPresent();
    }

    /** Keeps product, recipe and lines as one act, or nothing; and remembers that this design makes the product. */
    public Outcome keep(Viewer viewer, KeptVersion version, Draft draft) {
        ground.doors().demand(viewer, Deed.CHANGE_DESIGNS, "");
        return Objects.requireNonNull(ground.transaction().execute(status -> {
            UUID act = ground.shelf().begin(viewer.person(), "recipes.planted");
            List<Issue> issues = new ArrayList<>();
            add(act, designs.products(), List.of(product(draft)), issues);
            add(act, designs.recipes(), List.of(recipe(draft)), issues);
            if (issues.isEmpty()) {
                add(act, designs.lines(), lines(draft), issues);
            }
            if (!issues.isEmpty()) {
                status.setRollbackOnly();
                return new Outcome.Wrong(issues);
            }
            links.link(new MakerStore.Made(draft.product(), draft.product(), version.id()));
            return new Outcome.Kept(act);
        }));
    }

    private void add(UUID act, Desk desk, List<Map<String, String>> rows, List<Issue> issues) {
        for (Map<String, String> row : rows) {
            issues.addAll(desk.issues(row, Optional.empty()));
        }
        if (issues.isEmpty()) {
            ground.shelf().addAll(act, desk.sheet(), rows);
        }
    }

    private static Map<String, String> product(Draft draft) {
        Map<String, String> row = new HashMap<>();
        row.put("id", draft.product());
        row.put("name", draft.name());
        row.put("unit", "piece");
        row.put("kg_per_unit", draft.kg());
        row.put("category", "goods");
        return row;
    }

    private static Map<String, String> recipe(Draft draft) {
        return Map.of("id", draft.product(), "name", draft.name(), "kind", "workshop");
    }

    private static List<Map<String, String>> lines(Draft draft) {
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(Map.of("recipe", draft.product(), "role", "out", "item", draft.product(), "amount", "1"));
        draft.lines()
                .forEach(line -> rows.add(Map.of(
                        "recipe", draft.product(), "role", line.role(), "item", line.item(), "amount", line.amount())));
        return rows;
    }
}
