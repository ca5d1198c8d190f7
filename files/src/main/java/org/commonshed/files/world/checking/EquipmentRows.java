package org.commonshed.files.world.checking;

import java.util.HashMap;
import java.util.Map;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * Rows of machines, workshops and things: whose they are, which stand there twice, words and amounts. What a cell of a
 * machine may say is checked by those who read workshops.
 */
final class EquipmentRows {
    private final Checking checking;
    private final Issues issues;
    private final Cells cells;
    private final Ids ids;

    EquipmentRows(Checking checking) {
        this.checking = checking;
        this.issues = checking.issues();
        this.cells = checking.cells();
        this.ids = checking.ids();
    }

    void check() {
        Map<String, Row> machines = new HashMap<>();
        checking.list("machines", row -> machine(row, machines));
        Map<String, Row> workshops = new HashMap<>();
        checking.list("workshops", row -> workshop(row, workshops));
        checking.list("things", this::thing);
    }

    private @Nullable Row machine(Row row, Map<String, Row> seen) {
        String actor = ids.actor(row, "actor");
        String machine = row.has("machine") ? cells.id(row, "machine") : "";
        Row first = actor.isEmpty() || machine.isEmpty() ? null : seen.putIfAbsent(row.key(), row);
        if (first != null) {
            issues.problem(
                    row,
                    "machine",
                    "two_machines",
                    Said.of("two_machines", machine, actor, first.line("machine")),
                    Said.of("two_machines.mend"));
        }
        cells.word(row, "shape");
        cells.word(row, "materials_only");
        cells.word(row, "unit");
        return row;
    }

    private @Nullable Row workshop(Row row, Map<String, Row> seen) {
        String actor = ids.actor(row, "actor");
        Row first = actor.isEmpty() ? null : seen.putIfAbsent(actor, row);
        if (first != null) {
            issues.problem(
                    row,
                    "actor",
                    "two_workshops",
                    Said.of("two_rows", actor, first.line("actor")),
                    Said.of("two_rows.mend"));
        }
        cells.word(row, "status");
        cells.word(row, "access");
        return row;
    }

    private @Nullable Row thing(Row row) {
        ids.actor(row, "actor");
        ids.product(row, "product");
        cells.word(row, "kind");
        if (!row.has("product") && !row.has("name") && !row.has("design")) {
            issues.problem(row, "name", "thing_unnamed", Said.of("thing_unnamed"), Said.of("thing_unnamed.mend"));
        }
        if (row.has("amount") && cells.amount(row, "amount") == 0) {
            issues.problem(row, "amount", "nothing_there", Said.of("nothing_there"), Said.of("nothing_there.mend"));
        }
        cells.findSpan(row, checking.times());
        return row;
    }
}
