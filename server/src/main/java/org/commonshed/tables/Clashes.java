package org.commonshed.tables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.keeping.Kept;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** Puts two versions of a row side by side, to choose cell by cell. */
@Component
class Clashes {
    private final TableWords shown;

    Clashes(TableWords shown) {
        this.shown = shown;
    }

    TablesViews.Clash clash(TableWords.Place place, Map<String, String> mine, Kept now, Words words) {
        Set<String> columns = new LinkedHashSet<>(place.desk().sheet().columns());
        columns.addAll(now.cells().keySet());
        columns.addAll(mine.keySet());
        List<TablesViews.Side> sides = new ArrayList<>();
        List<TablesViews.Hidden> same = new ArrayList<>();
        for (String column : columns) {
            String own = mine.getOrDefault(column, "");
            String theirs = now.get(column);
            if (own.equals(theirs)) {
                same.add(new TablesViews.Hidden("c." + column, own));
            } else {
                String label = TableWords.column(place, column, words);
                sides.add(new TablesViews.Side("s-" + sides.size(), "c." + column, label, own, theirs));
            }
        }
        return new TablesViews.Clash(
                shown.sheet(place, words),
                shown.name(place, now, shown.book(place, List.of(now)), words),
                place.board().forms() + "/rows/" + now.id(),
                now.version(),
                sides,
                same);
    }
}
