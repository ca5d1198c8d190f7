package org.commonshed.command;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonshed.command.sentences.Sentences;
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
                text.append(Sentences.wrapped(
                        "Also made by: " + String.join(", ", makers.subList(1, makers.size())), "", "  "));
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
        String head = recipe + ": " + entry.name() + ". A run gives " + String.join(", ", gives) + ".";
        text.append(Sentences.wrapped(head, "", "  "));
        List<String> runners = book.listRunners(recipe);
        if (!runners.isEmpty()) {
            text.append(Sentences.wrapped("Run by: " + String.join(", ", runners) + ".", "", "  "));
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
            String begin = indent + (last ? "└─ " : "├─ ");
            String inner = indent + (last ? "   " : "│  ");
            if (line.role().equals("in")) {
                input(line.item(), line.total() * runs, new Branch(begin, inner), depth);
            } else {
                String verb = line.role().equals("draws") ? "draws " : "uses ";
                say(verb + number(line.total() * runs) + " " + line.item(), new Branch(begin, inner));
            }
        }
    }

    /** How the lines of a branch begin: the first, and those below it. */
    private record Branch(String begin, String inner) {}

    private void say(String words, Branch branch) {
        text.append(Sentences.wrapped(words, branch.begin(), branch.inner() + "  "));
    }

    private void input(String product, double wanted, Branch branch, int depth) {
        String words = amount(wanted, product);
        Optional<String> maker = book.listMakers(product).stream().findFirst();
        if (maker.isEmpty()) {
            say(words + " from outside", branch);
            return;
        }
        boolean isAbove = drawn.contains(maker.get()) || depth >= DEEPEST;
        say(words + " ← " + maker.get() + (isAbove ? " (as above)" : ""), branch);
        if (isAbove) {
            return;
        }
        double given = book.listLines(maker.get()).stream()
                .filter(line -> line.role().equals("out") && line.item().equals(product))
                .mapToDouble(Line::total)
                .sum();
        branches(maker.get(), given > 0 ? wanted / given : 1, branch.inner(), depth + 1);
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
