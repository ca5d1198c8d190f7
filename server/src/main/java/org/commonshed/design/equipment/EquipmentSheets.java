package org.commonshed.design.equipment;

import java.util.List;
import org.commonshed.files.okw.Equipment;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Known;
import org.commonshed.keeping.Sheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of machines, workshops and things. */
@Configuration
class EquipmentSheets {
    static final Sheet MACHINES = Sheet.of("design_machine", "machines", "actor", "name", "process", "note");
    static final Sheet WORKSHOPS = Sheet.of("design_workshop", "workshops", "actor", "skills");
    static final Sheet THINGS = Sheet.of("design_thing", "things", "name", "id", "product", "actor", "note");

    @Bean
    Sheet machinesSheet() {
        return MACHINES;
    }

    @Bean
    Sheet workshopsSheet() {
        return WORKSHOPS;
    }

    @Bean
    Sheet thingsSheet() {
        return THINGS;
    }

    @Bean
    Known knownProcesses(Models models) {
        return new KnownProcesses(models);
    }

    /** The rules of all lists of workshops; that a process is known is asked where all names are. */
    @Bean
    Desk.Rule equipmentRule(Models models) {
        Equipment equipment = new Equipment(models.vocabulary());
        return (table, line, cells) -> !Equipment.isOne(table)
                ? List.of()
                : equipment
                        .check(table, table + ".csv", line, column -> cells.getOrDefault(column, ""))
                        .problems()
                        .stream()
                        .filter(issue -> !issue.column().equals("process"))
                        .toList();
    }
}
