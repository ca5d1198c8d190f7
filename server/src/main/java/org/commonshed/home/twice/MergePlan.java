package org.commonshed.home.twice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.springframework.modulith.NamedInterface;

/**
 * What has to change so that two actors become one.
 *
 * @param kept the actor that stays
 * @param gone the one that is taken out
 * @param moves rows that name the one that goes, with what becomes of them
 */
@NamedInterface("twice")
public record MergePlan(Kept kept, Kept gone, List<Move> moves) {
    private static final String MACHINE = "machine"; // what an actor calls one of its machines

    public MergePlan {
        moves = List.copyOf(moves);
    }

    /** What becomes of a row. */
    @NamedInterface("twice")
    public enum Fate {
        /** It names the actor that stays. */
        RENAMED,
        /** The actor that stays has the same row already. */
        EQUAL,
        /** The actor that stays has another row of that key: one of the two stays. */
        RIVAL,
        /** It would lead from an actor to itself. */
        LOOP
    }

    /**
     * A row that names the actor that goes.
     *
     * @param after its cells afterwards
     * @param rival the row of the actor that stays, of the same key
     */
    @NamedInterface("twice")
    public record Move(Desk desk, Kept row, Map<String, String> after, Fate fate, Optional<Kept> rival) {
        public Move {
            after = Map.copyOf(after);
        }
    }

    static MergePlan of(List<Desk> desks, Kept kept, Kept gone) {
        List<Move> moves = new ArrayList<>();
        for (Desk desk : desks) {
            moves.addAll(new Sheet(desk, kept.get("id"), gone.get("id")).moves());
        }
        return new MergePlan(kept, gone, moves);
    }

    public List<Move> of(Fate fate) {
        return moves.stream().filter(move -> move.fate() == fate).toList();
    }

    /** All columns of the two but their ids; latitude stands for both parts of a point. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(List.of("name", "kind", "neighbourhood", "watershed", "lat", "size"));
        Set<String> more = new TreeSet<>(kept.cells().keySet());
        more.addAll(gone.cells().keySet());
        columns.addAll(more);
        columns.removeAll(Set.of("id", "lon"));
        return columns;
    }

    /** Whether the cell of such a column names an actor. */
    static boolean namesActor(Column column) {
        return column.kind() == Column.Kind.ACTOR || column.kind() == Column.Kind.CLAIMANT;
    }

    /** One sheet, with the rows of both. */
    private record Sheet(Desk desk, String kept, String gone) {
        List<Move> moves() {
            List<String> columns = desk.sheet().schema().all().stream()
                    .filter(MergePlan::namesActor)
                    .map(Column::name)
                    .toList();
            Map<String, Kept> there = new HashMap<>(); // rows of the actor that stays, by key
            naming(columns, kept).forEach(row -> there.put(key(row.cells()), row));
            Map<String, Kept> moved = naming(columns, gone).stream()
                    .collect(HashMap::new, (all, row) -> all.put(row.id().toString(), row), HashMap::putAll);
            moved.values().forEach(row -> there.remove(key(row.cells()), row));
            List<Move> moves = new ArrayList<>();
            moved.keySet().stream().sorted().forEach(id -> {
                Kept row = moved.get(id);
                if (row != null) {
                    Move move = move(row, columns, there);
                    moves.add(move);
                    there.putIfAbsent(key(move.after()), new Kept(row.id(), row.version(), move.after()));
                }
            });
            return moves;
        }

        private Move move(Kept row, List<String> columns, Map<String, Kept> there) {
            Map<String, String> after = new HashMap<>(row.cells());
            columns.stream().filter(column -> row.get(column).equals(gone)).forEach(column -> after.put(column, kept));
            boolean isLoop = columns.size() > 1
                    && columns.stream()
                            .allMatch(column -> after.getOrDefault(column, "").equals(kept));
            if (isLoop) {
                return new Move(desk, row, after, Fate.LOOP, Optional.empty());
            }
            Kept rival = there.get(key(after));
            if (rival != null && after.containsKey(MACHINE) && !rival.cells().equals(after)) {
                return another(row, after, there);
            }
            if (rival == null) {
                return new Move(desk, row, after, Fate.RENAMED, Optional.empty());
            }
            Fate fate = rival.cells().equals(after) ? Fate.EQUAL : Fate.RIVAL;
            return new Move(desk, row, after, fate, Optional.of(rival));
        }

        /** Two machines that happen to be called alike stay two. */
        private Move another(Kept row, Map<String, String> after, Map<String, Kept> there) {
            String called = row.get(MACHINE);
            for (int i = 2; there.containsKey(key(after)); i++) {
                after.put(MACHINE, called + "_" + i);
            }
            return new Move(desk, row, after, Fate.RENAMED, Optional.empty());
        }

        private List<Kept> naming(List<String> columns, String actor) {
            Map<String, Kept> rows = new HashMap<>();
            for (String column : columns) {
                desk.all(Query.all().where(column, actor))
                        .forEach(row -> rows.put(row.id().toString(), row));
            }
            return List.copyOf(rows.values());
        }

        private String key(Map<String, String> cells) {
            StringBuilder key = new StringBuilder();
            desk.sheet()
                    .schema()
                    .key()
                    .forEach(
                            column -> key.append(cells.getOrDefault(column, "")).append('\u0001'));
            return key.toString();
        }
    }
}
