package org.commonshed.api.tables;

import java.util.Optional;
import java.util.UUID;
import org.commonshed.api.Problem;
import org.commonshed.files.world.Schema;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Kept;
import org.springframework.stereotype.Component;

/** Finds tables and rows by what an address says; what is not there answers as what never was. */
@Component
record Sheets(DeskService desks) {
    Desk desk(String table) {
        return desks.find(table).orElseThrow(Problem::notFound);
    }

    static Row row(Desk desk, Kept kept) {
        return row(desk, kept, Optional.empty());
    }

    static Row row(Desk desk, Kept kept, Optional<UUID> act) {
        Schema schema = desk.sheet().schema();
        return new Row(
                schema.name(),
                kept.id(),
                kept.version(),
                CellShapes.known(schema, kept.cells()),
                CellShapes.more(schema, kept.cells()),
                act);
    }
}
