package org.commonshed.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.PlaceKind;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.Reading;

/** What is in a folder, in a few lines. */
final class PlaceSummary {
    private final World world;
    private final StringBuilder text = new StringBuilder();

    private PlaceSummary(World world) {
        this.world = world;
    }

    static String of(World world, Reading reading) {
        PlaceSummary summary = new PlaceSummary(world);
        summary.text
                .append(Sentences.wrapped(world.name() + ": no problems.", ""))
                .append('\n');
        summary.people();
        summary.makers();
        summary.wishes();
        summary.land();
        if (!reading.assumed().isEmpty()) {
            summary.line(
                    "Assumed",
                    Sentences.count(reading.countAssumed(), "row", "rows")
                            + " of the catalogue, until you state your own");
        }
        return summary.text.toString();
    }

    private void people() {
        List<Place> homes = world.places().stream()
                .filter(place -> place.kind() == PlaceKind.NEIGHBOURHOOD)
                .toList();
        double people =
                homes.stream().mapToDouble(Place::population).filter(p -> p > 0).sum();
        String count = Sentences.count(homes.size(), "neighbourhood", "neighbourhoods");
        line("People", people > 0 ? String.format(Locale.ROOT, "%s, %,.0f people", count, people) : count);
        line("Time", time(world.calendar()));
    }

    private static String time(Calendar calendar) {
        String length = calendar.length().name().toLowerCase(Locale.ROOT);
        String periods = Sentences.count(calendar.periods(), length, length + "s");
        return periods + " from " + calendar.start() + (calendar.cyclic() ? ", a typical year that repeats" : "");
    }

    private void makers() {
        Map<String, Integer> kinds = new TreeMap<>();
        world.actors().forEach(actor -> kinds.merge(actor.kind().replace('_', ' '), 1, Integer::sum));
        String largest = String.join(
                ", ",
                kinds.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(6)
                        .map(kind -> kind.getKey() + (kind.getValue() > 1 ? " (" + kind.getValue() + ")" : ""))
                        .toList());
        int more = Math.max(0, kinds.size() - 6);
        line(
                "Makers",
                Sentences.count(world.actors().size(), "actor", "actors") + ": " + largest
                        + (more > 0 ? " and " + Sentences.count(more, "more kind", "more kinds") : ""));
        line(
                "Ways",
                Sentences.count(world.products().size(), "product", "products") + ", "
                        + Sentences.count(world.recipes().size(), "recipe", "recipes"));
    }

    private void wishes() {
        long rows = world.needs().stream().map(Need::row).distinct().count();
        long claimants = world.needs().stream().map(Need::who).distinct().count();
        line(
                "Needs",
                Sentences.count((int) rows, "need", "needs") + " of "
                        + Sentences.count((int) claimants, "claimant", "claimants") + ", "
                        + Sentences.count(world.needs().size(), "line", "lines") + " by period");
    }

    private void land() {
        Map<String, Integer> kinds = new TreeMap<>();
        for (Limit limit : world.limits()) {
            kinds.merge(limit.indicator(), 1, Integer::sum);
        }
        String each = String.join(", ", kinds.keySet());
        line(
                "Limits",
                Sentences.count(world.limits().size(), "budget", "budgets") + (each.isEmpty() ? "" : ": " + each));
        line("Outside", outside());
    }

    private String outside() {
        String products = Sentences.count(world.outside().size(), "product", "products");
        return switch (world.rules().imports()) {
            case LISTED -> products + " may come from outside";
            case UNMAKEABLE -> "only what nobody here makes, of " + products;
            case NONE -> "nothing";
        };
    }

    private void line(String name, String words) {
        text.append(Sentences.wrapped(words, String.format(Locale.ROOT, "  %-8s ", name), " ".repeat(11)));
    }
}
