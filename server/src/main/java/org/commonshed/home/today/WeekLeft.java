package org.commonshed.home.today;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.commonshed.design.equipment.Inventory;
import org.commonshed.home.Called;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.network.Directory;
import org.springframework.stereotype.Component;

/** What is left over and can be fetched, the nearest first. */
@Component
class WeekLeft {
    private static final int MOST = 10;
    private static final Set<String> GIVEN = Set.of("leftover", "reuse");

    private final Inventory inventory;
    private final Directory directory;
    private final Called called;

    WeekLeft(Inventory inventory, Directory directory, Called called) {
        this.inventory = inventory;
        this.directory = directory;
        this.called = called;
    }

    WeekViews.Part show(Reader reader) {
        List<Kept> things = new ArrayList<>(
                inventory.things().listAll(reader.viewer(), Query.all().and(new Query.Wish.Among("kind", GIVEN))));
        things.sort(Comparator.comparingDouble((Kept row) -> far(reader, row)).thenComparing(Kept::id));
        int more = Math.max(0, things.size() - MOST);
        return new WeekViews.Part(
                reader.say("home.sheet.left"),
                "",
                true,
                things.stream().limit(MOST).map(row -> line(reader, row)).toList(),
                more == 0 ? "" : reader.say("home.sheet.rest", more),
                "/things",
                reader.say("home.sheet.left.none"));
    }

    private double far(Reader reader, Kept row) {
        return reader.seen().isEmpty()
                ? 0
                : directory.km(reader.seen(), row.get("actor")).orElse(Double.MAX_VALUE);
    }

    private WeekViews.Line line(Reader reader, Kept row) {
        String unit = row.get("unit");
        double amount = row.number("amount", 1);
        String name = row.get("name").isEmpty()
                ? row.get("product").isEmpty() ? row.get("design") : called.product(row.get("product"))
                : row.get("name");
        return new WeekViews.Line(
                unit.isEmpty()
                        ? called.quantity(reader.viewer(), row.get("product"), amount, reader.words())
                        : reader.numbers().quantity(amount, unit),
                name,
                reader.say("home.sheet.at", called.claimant(row.get("actor"))),
                row.get("note"));
    }
}
