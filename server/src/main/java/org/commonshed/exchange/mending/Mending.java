package org.commonshed.exchange.mending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.design.Makers;
import org.commonshed.design.Making;
import org.commonshed.design.equipment.Inventory;
import org.commonshed.keeping.Kept;
import org.commonshed.network.Directory;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What could meet a need without making it new, the nearest first; and who could take what is left over. */
@Component
public class Mending {
    private static final int MOST = 6;
    private static final double TAKER_KM = 60;
    private static final Set<String> GIVEN = Set.of("leftover", "reuse");

    private final Inventory inventory;
    private final Makers makers;
    private final Directory directory;
    private final Things things;
    private final Savings savings;
    private final Doors doors;

    Mending(Inventory inventory, Makers makers, Directory directory, Things things, Savings savings, Doors doors) {
        this.inventory = inventory;
        this.makers = makers;
        this.directory = directory;
        this.things = things;
        this.savings = savings;
        this.doors = doors;
    }

    /** What is wanted, how much of it and by whom. */
    public record Wanted(String product, double amount, String who) {}

    /** A thing and how far it is. */
    private record Near(Kept row, double km) {}

    /** Ways to meet a need before anything is made. */
    public List<MendingViews.Thing> ways(Viewer viewer, Wanted wanted, Words words) {
        doors.demand(viewer, Deed.READ, "");
        Set<String> names = Stream.of(viewer, Viewer.HOUSE) // in the reader's words and in those of the tables
                .map(who -> makers.findProduct(who, wanted.product())
                        .map(Making.Product::name)
                        .orElse(wanted.product()))
                .collect(Collectors.toSet());
        Set<String> same = sameOrMended(viewer, wanted.product());
        List<Near> near = new ArrayList<>();
        for (Kept row : inventory.things().allShown()) {
            boolean fits = same.contains(row.get("product")) || names.stream().anyMatch(name -> isCalled(row, name));
            if (fits && !row.get("actor").equals(wanted.who())) {
                near.add(new Near(
                        row, directory.km(wanted.who(), row.get("actor")).orElse(Double.MAX_VALUE)));
            }
        }
        if (near.isEmpty()) {
            return List.of();
        }
        near.sort(Comparator.comparing(Near::km));
        Optional<Savings.Inputs> inputs = savings.findInputs(viewer, wanted.product());
        return near.stream()
                .limit(MOST)
                .map(one ->
                        things.thing(viewer, one.row(), wanted.who(), saved(one.row(), wanted, inputs, words), words))
                .toList();
    }

    private String saved(Kept row, Wanted wanted, Optional<Savings.Inputs> inputs, Words words) {
        double there = Kept.toNumber(row.get("amount"), 1);
        double amount = wanted.amount() > 0 ? Math.min(there, wanted.amount()) : there;
        return switch (row.get("kind")) {
            case "spare_part" -> "";
            case "broken" -> savings.toldMended(inputs, amount, words);
            default -> savings.told(inputs, amount, words);
        };
    }

    /** The product, and what a repair turns into it: a recipe that takes as many pieces of one thing as it gives of the other. */
    private Set<String> sameOrMended(Viewer viewer, String product) {
        Set<String> same = new HashSet<>(Set.of(product));
        for (Making.Recipe recipe : makers.giving(viewer, product)) {
            recipe.of("in").stream()
                    .filter(line ->
                            line.total() == recipe.gives(product) && line.item().endsWith("_broken"))
                    .map(Making.Line::item)
                    .forEach(same::add);
        }
        return same;
    }

    private static boolean isCalled(Kept row, String name) {
        String wanted = plain(name);
        return wanted.length() > 2
                && List.of(row.get("name"), row.get("design")).stream()
                        .map(Mending::plain)
                        .anyMatch(text -> (" " + text + " ").contains(" " + wanted + " ")
                                || (" " + text + " ").contains(" " + wanted + "s "));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    /** What lies at an actor to be lent, mended or given away; for what is left over who near could take it. */
    public List<MendingViews.Left> at(Viewer viewer, String actor, Words words) {
        doors.demand(viewer, Deed.READ, "");
        boolean may = inventory.things().mayChange(viewer, Map.of("actor", actor));
        List<MendingViews.Left> left = new ArrayList<>();
        for (Kept row : inventory
                .things()
                .listAll(viewer, org.commonshed.keeping.Query.all().where("actor", actor))) {
            String taker = GIVEN.contains(row.get("kind")) ? taker(viewer, row, words) : "";
            String offer = may && !taker.isEmpty()
                    ? "/needs/give?c.product=" + UriUtils.encodeQueryParam(row.get("product"), "UTF-8") + "&c.actor="
                            + UriUtils.encodeQueryParam(actor, "UTF-8") + "&c.amount="
                            + UriUtils.encodeQueryParam(row.get("amount"), "UTF-8")
                    : "";
            left.add(new MendingViews.Left(things.thing(viewer, row, "", "", words), taker, offer));
        }
        return left;
    }

    /** The nearest who uses such a thing for something. */
    private String taker(Viewer viewer, Kept row, Words words) {
        String product = row.get("product");
        String actor = row.get("actor");
        String best = "";
        String use = "";
        double least = TAKER_KM;
        for (Making.Recipe recipe : makers.listRecipes(viewer)) {
            if (product.isEmpty()
                    || recipe.of("in").stream().noneMatch(line -> line.item().equals(product))) {
                continue;
            }
            for (Making.Maker maker : makers.running(viewer, recipe.id())) {
                double km = directory.km(actor, maker.actor()).orElse(Double.MAX_VALUE);
                if (!maker.actor().equals(actor) && km < least) {
                    least = km;
                    best = maker.actor();
                    use = recipe.name();
                }
            }
        }
        return best.isEmpty()
                ? ""
                : words.say("mending.taker", directory.name(best), use, things.far(actor, best, words));
    }
}
