package org.commonshed.files.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonshed.engine.plan.Plan;
import org.commonshed.files.world.AssumedRows;
import org.commonshed.tell.Teller;
import org.jspecify.annotations.Nullable;

/** One flat list of a plan: its name, its rows, and what stands in each column (text, a whole number, a number, nothing). */
final class Table<R> {
    private record Column<R>(String name, Function<R, @Nullable Object> cell) {}

    static final String ASSUMED = "assumed";
    /** Of all tables that a plan is written as. */
    static final List<String> NAMES = List.of(
            "levels",
            "runs",
            "moves",
            "deliveries",
            "imports",
            "stocks",
            "discards",
            "limits",
            "needs",
            "alternatives",
            "why",
            ASSUMED);

    /** Told of each cell of a row. */
    interface CellReader {
        void read(String column, @Nullable Object cell);
    }

    final String name;
    final List<R> rows;
    private final List<Column<R>> columns = new ArrayList<>();

    private Table(String name, List<R> rows) {
        this.name = name;
        this.rows = rows;
    }

    private Table<R> with(String column, Function<R, @Nullable Object> cell) {
        columns.add(new Column<>(column, cell));
        return this;
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    void read(R row, CellReader reader) {
        columns.forEach(c -> reader.read(c.name(), c.cell().apply(row)));
    }

    void readAll(Runnable before, CellReader reader, Runnable after) {
        for (R row : rows) {
            before.run();
            read(row, reader);
            after.run();
        }
    }

    /** The flat lists of a plan, in the order of the file. */
    static List<Table<?>> of(Plan plan) {
        List<Table<?>> tables = new ArrayList<>();
        tables.add(new Table<>("runs", plan.runs())
                .with("actor", Plan.Run::actor)
                .with("recipe", Plan.Run::recipe)
                .with("period", Plan.Run::period)
                .with("runs", Plan.Run::runs));
        tables.add(new Table<>("moves", plan.moves())
                .with("from", Plan.Move::from)
                .with("to", Plan.Move::to)
                .with("product", Plan.Move::product)
                .with("period", Plan.Move::period)
                .with("amount", Plan.Move::amount));
        tables.add(new Table<>("deliveries", plan.deliveries())
                .with("need", Plan.Delivery::need)
                .with("from", Plan.Delivery::from)
                .with("period", Plan.Delivery::period)
                .with("amount", Plan.Delivery::amount));
        addHeld(tables, plan);
        tables.add(new Table<>("limits", plan.limits())
                .with("limit", Plan.LimitUse::limit)
                .with("period", Plan.LimitUse::period)
                .with("amount", Plan.LimitUse::amount)
                .with("used", Plan.LimitUse::used)
                .with("planned", Plan.LimitUse::planned));
        tables.add(new Table<>("needs", plan.needs())
                .with("need", Plan.NeedMet::need)
                .with("who", Plan.NeedMet::who)
                .with("product", Plan.NeedMet::product)
                .with("priority", Plan.NeedMet::priority)
                .with("amount", Plan.NeedMet::amount)
                .with("met", Plan.NeedMet::met));
        addAlternatives(tables, plan);
        return tables;
    }

    private static void addAlternatives(List<Table<?>> tables, Plan plan) {
        tables.add(new Table<>("alternatives", plan.alternatives())
                .with("to", Plan.Alternative::to)
                .with("product", Plan.Alternative::product)
                .with("from", Plan.Alternative::from)
                .with("amount", Plan.Alternative::amount)
                .with("period", Plan.Alternative::period)
                .with("other", Plan.Alternative::other)
                .with("goal", Plan.Alternative::goal)
                .with("worse", Plan.Alternative::worse)
                .with("tried", Plan.Alternative::tried)
                .with("kind", a -> a.kind() == null ? null : Numbers.word(a.kind()))
                .with("id", Plan.Alternative::id)
                .with("when", Plan.Alternative::when));
    }

    private static void addHeld(List<Table<?>> tables, Plan plan) {
        tables.add(new Table<>("imports", plan.imports())
                .with("actor", Plan.Bought::actor)
                .with("product", Plan.Bought::product)
                .with("period", Plan.Bought::period)
                .with("amount", Plan.Bought::amount));
        tables.add(new Table<>("stocks", plan.stocks())
                .with("actor", Plan.Kept::actor)
                .with("product", Plan.Kept::product)
                .with("period", Plan.Kept::period)
                .with("amount", Plan.Kept::amount));
        tables.add(new Table<>("discards", plan.discards())
                .with("actor", Plan.Discarded::actor)
                .with("product", Plan.Discarded::product)
                .with("period", Plan.Discarded::period)
                .with("amount", Plan.Discarded::amount));
    }

    /** What came from the catalogue. */
    static Table<?> assumed(List<AssumedRows> rows) {
        return new Table<>(ASSUMED, rows)
                .with("table", AssumedRows::table)
                .with("id", AssumedRows::id)
                .with("rows", AssumedRows::rows)
                .with("of", AssumedRows::of)
                .with("which", r -> r.which().isEmpty() ? null : r.which());
    }

    private record LevelRow(String goal, String who, double value, String unit, boolean proven) {}

    /** The levels as a flat list, one row for each share. */
    static Table<?> levels(Plan plan) {
        List<LevelRow> rows = new ArrayList<>();
        for (Plan.Level level : plan.levels()) {
            level.shares()
                    .forEach((who, share) -> rows.add(new LevelRow(level.goal(), who, share, "", level.proven())));
            if (level.shares().isEmpty()) {
                rows.add(new LevelRow(level.goal(), "", level.value(), level.unit(), level.proven()));
            }
        }
        return new Table<>("levels", rows)
                .with("goal", LevelRow::goal)
                .with("who", LevelRow::who)
                .with("value", LevelRow::value)
                .with("unit", LevelRow::unit)
                .with("proven", LevelRow::proven);
    }

    private record CauseRow(Plan.Why why, Plan.@Nullable Cause cause) {
        @Nullable
        Object of(Function<Plan.Cause, @Nullable Object> cell) {
            return cause == null ? null : cell.apply(cause);
        }
    }

    /** The reasons as a flat list, one row for each cause. */
    static Table<?> why(Plan plan, Teller teller) {
        List<CauseRow> rows = new ArrayList<>();
        for (Plan.Why why : plan.why()) {
            why.causes().forEach(c -> rows.add(new CauseRow(why, c)));
            if (why.causes().isEmpty()) {
                rows.add(new CauseRow(why, null));
            }
        }
        return new Table<>("why", rows)
                .with("about", r -> Numbers.word(r.why().about()))
                .with("who", r -> r.why().who())
                .with("priority", r -> r.why().priority())
                .with("product", r -> r.why().product())
                .with("amount", r -> r.why().amount())
                .with("short_period", r -> r.why().period())
                .with("kind", r -> r.of(c -> Numbers.word(c.kind())))
                .with("nothing", r -> r.of(c -> c.nothing() == null ? null : Numbers.word(c.nothing())))
                .with("id", r -> r.of(Plan.Cause::id))
                .with("period", r -> r.of(Plan.Cause::period))
                .with("there_is", r -> r.of(Plan.Cause::amount))
                .with("gain", r -> r.of(Plan.Cause::gain))
                .with("gain_product", r -> r.of(Plan.Cause::gainProduct))
                .with("tried", r -> r.of(Plan.Cause::tried))
                .with("sentence", r -> r.cause() == null ? teller.why(r.why()) : teller.cause(r.why(), r.cause()));
    }
}
