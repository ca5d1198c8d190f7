package org.commonshed.tables;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.keeping.Act;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.History;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Undoing;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** Says what was done: by whom, when, what it was before. Names of people are told to those who are signed in. */
@Component
class Past {
    private final TableWords shown;
    private final DeskService desks;
    private final People people;
    private final Clock clock;

    Past(TableWords shown, DeskService desks, People people, Clock clock) {
        this.shown = shown;
        this.desks = desks;
        this.people = people;
        this.clock = clock;
    }

    HistoryViews.Step step(Viewer viewer, History.Step step, Words words) {
        Act act = step.act();
        Set<String> names = new LinkedHashSet<>();
        step.first().forEach(row -> names.add(name(row, words)));
        names.remove("");
        boolean mayUndo = !step.undone() && act.undoes().isEmpty() && Undoing.isTheirs(viewer, act);
        return new HistoryViews.Step(
                "/history/" + act.id(),
                words.time(act.at()),
                who(viewer, act, words),
                words.sayOr("done." + act.deed(), words.say("done")),
                List.copyOf(names),
                Math.max(0, step.rows() - step.first().size()),
                mayUndo ? act.id().toString() : "",
                step.undone());
    }

    private String who(Viewer viewer, Act act, Words words) {
        if (act.person().isEmpty()) {
            return words.say("history.house");
        }
        return viewer.isSignedIn()
                ? act.person().flatMap(people::findName).orElse(words.say("former"))
                : words.say("history.somebody");
    }

    private Optional<TableWords.Place> place(String table) {
        return Board.ofTable(table).flatMap(board -> desks.find(table).map(desk -> new TableWords.Place(board, desk)));
    }

    private String name(History.Touched row, Words words) {
        return name(row.table(), row.row(), row.cells(), words);
    }

    /** What a row is called; its id where it has no name, the key of a setting. */
    String name(String table, UUID row, Map<String, String> cells, Words words) {
        Kept kept = new Kept(row, 1, cells);
        return place(table)
                .map(place -> shown.name(place, kept, shown.book(place, List.of(kept)), words))
                .orElse(cells.getOrDefault("key", ""));
    }

    HistoryViews.Row row(Viewer viewer, History.Touched row, Words words) {
        Map<String, String> before = row.before().orElse(Map.of());
        Map<String, String> after = row.after().orElse(Map.of());
        Optional<TableWords.Place> place = place(row.table());
        Set<String> columns =
                new LinkedHashSet<>(place.map(p -> p.desk().sheet().columns()).orElse(List.of()));
        columns.addAll(before.keySet());
        columns.addAll(after.keySet());
        List<HistoryViews.Cell> cells = new ArrayList<>();
        for (String column : columns) {
            String was = before.getOrDefault(column, "");
            String is = after.getOrDefault(column, "");
            if (!was.equals(is)) {
                String label =
                        place.map(p -> TableWords.column(p, column, words)).orElse(column);
                cells.add(new HistoryViews.Cell(label, was, is));
            }
        }
        String what = row.before().isEmpty() ? "added" : row.after().isEmpty() ? "removed" : "changed";
        boolean isThere =
                place.isPresent() && place.get().desk().find(viewer, row.row()).isPresent();
        return new HistoryViews.Row(
                name(row, words),
                place.map(p -> words.say("table." + p.table())).orElse(""),
                words.say("history." + what),
                isThere ? place.get().board().forms() + "/rows/" + row.row() : "",
                cells);
    }

    HistoryViews.Gone gone(Viewer viewer, History.Gone gone, Words words) {
        long days = Math.max(
                1,
                Duration.between(clock.instant(), gone.act().at().plus(History.KEPT))
                        .toDays());
        return new HistoryViews.Gone(
                name(gone.table(), gone.row(), gone.cells(), words),
                words.say("table." + gone.table()),
                words.time(gone.act().at()),
                who(viewer, gone.act(), words),
                words.say("history.left", days),
                gone.mayBringBack() ? "/history/gone/" + gone.act().id() + "/" + gone.row() : "");
    }
}
