package org.commonshed.files.world.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonshed.files.okw.Equipment;
import org.commonshed.files.okw.Vocabulary;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;

/** Machines and workshops of a folder by the rules of all lists of workshops; words are read only where there are any. */
final class EquipmentCheck {
    private EquipmentCheck() {}

    /** @param catalogue where the processes and materials are; without them only what needs no words is checked */
    static void check(Folder folder, Path catalogue, Issues issues) {
        boolean isThere = folder.tables.values().stream()
                .anyMatch(table -> Equipment.isOne(table.schema.name()) && !table.rows.isEmpty());
        if (!isThere || !Files.exists(catalogue.resolve("processes.csv"))) {
            return;
        }
        try {
            Equipment equipment = new Equipment(Vocabulary.read(catalogue));
            folder.tables.values().stream()
                    .filter(table -> Equipment.isOne(table.schema.name()) && !table.isBroken)
                    .forEach(table -> table.rows.forEach(row -> check(equipment, row, issues)));
        } catch (IOException unreadable) {
            issues.problem(
                    "processes.csv", "unreadable", Said.of("unreadable.processes"), Said.of("no_catalogue.mend"));
        }
    }

    private static void check(Equipment equipment, Row row, Issues issues) {
        Equipment.Checked checked = equipment.check(row.table.schema.name(), row.file, row.line, row::get);
        checked.problems()
                .forEach(i -> issues.problem(
                        row, i.column(), i.code(), i.told().get(0), i.told().get(1)));
        checked.hints()
                .forEach(i -> issues.hint(
                        row, i.column(), i.code(), i.told().get(0), i.told().get(1)));
    }
}
