package org.commonshed.command;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonshed.files.catalogue.CatalogueBook;
import org.commonshed.files.catalogue.CatalogueBook.Entry;
import org.commonshed.files.catalogue.CatalogueBook.Line;

/** A recipe as a tree: its inputs, how each is made, back to land and water or to the outside. */
final class RecipeTree {
    private static final int DEEPEST = 7;

    private final CatalogueBook book;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> drawn = new HashSet<>();

    RecipeTree(CatalogueBook book) {
        this.book = book;
    }

    /** Draws a recipe or, where there is none of this id, the first recipe of the product. */
    String draw(String id) {
        if (book.findRecipe(id).isPresent()) {
            root(id);
        } else {
            List<String> makers = book.listMakers(id);
            if (makers.isEmpty()) {
                return name(id) + ": no recipe makes it; it can only come from outside.\n";
            }
            root(makers.get(0));
            if (makers.size() > 1) {
                text.append("Also made by: ")
                        .append(String.join(", ", makers.subList(1, makers.size())))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private void root(String recipe) {
        Entry entry = book.findRecipe(recipe).orElseThrow();
        List<String> gives = book.listLines(recipe).stream()
                .filter(line -> line.role().equals("out"))
                .map(line -> amount(line.total(), line.item()))
                .toList();
        text.append(recipe).append(": ").append(entry.name()).append(". A run gives ");
        text.append(String.join(", ", gives)).append(".\n");
        List<String> runners = book.listRunners(recipe);
        if (!runners.isEmpty()) {
            text.append("Run by: ").append(String.join(", ", runners)).append(".\n");
        }
        branches(recipe, 1, "", 1);
    }

    private void branches(String recipe, double runs, String indent, int depth) {
        drawn.add(recipe);
        List<Line> takes = new ArrayList<>(book.listLines(recipe));
        takes.removeIf(line -> line.role().equals("out"));
        for (int i = 0; i < takes.size(); i++) {
            boolean last = i == takes.size() - 1;
            Line line = takes.get(i);
            text.append(indent).append(last ? "└─ " : "├─ ");
            String inner = indent + (last ? "   " : "│  ");
            if (line.role().equals("in")) {
                input(line.item(), line.total() * runs, inner, depth);
            } else {
                String verb = line.role().equals("draws") ? "draws " : "uses ";
                text.append(verb)
                        .append(number(line.total() * runs))
                        .append(' ')
                        .append(line.item())
                        .append('\n');
            }
        }
    }

    private void input(String product, double wanted, String indent, int depth) {
        text.append(amount(wanted, product));
        Optional<String> maker = book.listMakers(product).stream().findFirst();
        if (maker.isEmpty()) {
            text.append(" from outside\n");
            return;
        }
        text.append(" ← ").append(maker.get());
        if (drawn.contains(maker.get()) || depth >= DEEPEST) {
            text.append(" (as above)\n");
            return;
        }
        text.append('\n');
        double given = book.listLines(maker.get()).stream()
                .filter(line -> line.role().equals("out") && line.item().equals(product))
                .mapToDouble(Line::total)
                .sum();
        branches(maker.get(), given > 0 ? wanted / given : 1, indent, depth + 1);
    }

    private String name(String product) {
        return book.findProduct(product).map(Entry::name).orElse(product);
    }

    private String amount(double amount, String product) {
        String unit = book.findProduct(product).map(Entry::unit).orElse("");
        return number(amount) + " " + unit + " " + name(product);
    }

    private static String number(double amount) {
        return new BigDecimal(amount)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
