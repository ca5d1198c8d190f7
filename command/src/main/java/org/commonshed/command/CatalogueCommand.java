package org.commonshed.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Home;
import org.commonshed.command.shell.Screen;
import org.commonshed.files.catalogue.CatalogueBook;
import org.commonshed.files.catalogue.CatalogueBook.Entry;
import org.commonshed.files.catalogue.CatalogueBook.Sort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks things up in the catalogue. */
@Command(
        name = "catalogue",
        description = "Lists the shipped products, recipes and kinds of makers, and shows what something is made of.",
        footer = {
            "",
            "Examples:",
            "  ./commonshed catalogue",
            "  ./commonshed catalogue cheese",
            "  ./commonshed catalogue --tree bread"
        })
final class CatalogueCommand implements Callable<Integer> {
    private static final int INDENT = 36;

    private final Screen screen;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Shows what has all these words in its id or name.")
    List<String> words = new ArrayList<>();

    @Option(
            names = "--tree",
            paramLabel = "ID",
            description = "Shows a recipe, or how a product is made, back to land and water.")
    @Nullable
    String tree;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    boolean help;

    CatalogueCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        CatalogueBook book = CatalogueBook.read(Home.catalogue());
        if (tree != null) {
            return draw(book, tree);
        }
        if (words.isEmpty()) {
            screen.out().print(overview(book));
            return Ending.DONE.code;
        }
        List<Entry> found = book.search(words);
        if (found.isEmpty()) {
            screen.complain("Nothing in the catalogue has " + String.join(" and ", words)
                    + " in its name. Maybe a shorter word finds it.");
            return Ending.PROBLEMS.code;
        }
        found.forEach(entry -> screen.out().print(row(entry)));
        return Ending.DONE.code;
    }

    private int draw(CatalogueBook book, String id) {
        if (book.findRecipe(id).isEmpty() && book.findProduct(id).isEmpty()) {
            screen.complain("The catalogue has no recipe or product " + id
                    + ". Maybe look for it with: ./commonshed catalogue " + id.replaceAll("[_.-].*", ""));
            return Ending.PROBLEMS.code;
        }
        screen.out().print(new RecipeTree(book).draw(id));
        return Ending.DONE.code;
    }

    private static String overview(CatalogueBook book) {
        StringBuilder text = new StringBuilder();
        text.append(Sentences.count(book.list(Sort.PRODUCT).size(), "product", "products"))
                .append(", ")
                .append(Sentences.count(book.list(Sort.RECIPE).size(), "recipe", "recipes"))
                .append(", ")
                .append(Sentences.count(book.list(Sort.KIND).size(), "kind of maker", "kinds of makers"))
                .append(".\n");
        Map<String, List<String>> groups = new TreeMap<>();
        book.list(Sort.PRODUCT)
                .forEach(entry -> groups.computeIfAbsent(entry.group(), key -> new ArrayList<>())
                        .add(entry.id()));
        groups.forEach((group, ids) -> text.append("\n")
                .append(group.isEmpty() ? "other" : group.replace('_', ' '))
                .append("\n")
                .append(Sentences.wrapped(String.join(", ", ids), "  ")));
        text.append("\nkinds of makers\n");
        text.append(Sentences.wrapped(
                String.join(", ", book.list(Sort.KIND).stream().map(Entry::id).toList()), "  "));
        return text.append("\nLook closer: ./commonshed catalogue WORD, ./commonshed catalogue --tree ID\n")
                .toString();
    }

    private static String row(Entry entry) {
        String about = String.join(
                ", ",
                List.of(entry.unit(), entry.group(), entry.status(), entry.source()).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        String sort = entry.sort().name().toLowerCase(Locale.ROOT);
        String begin = String.format(Locale.ROOT, "%-8s %-26s ", sort, entry.id());
        return Sentences.wrapped(entry.name() + " (" + about + ")", begin, " ".repeat(INDENT));
    }
}
