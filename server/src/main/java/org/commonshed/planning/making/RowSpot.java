package org.commonshed.planning.making;

import java.util.Optional;
import org.commonshed.files.world.Issue;
import org.springframework.modulith.NamedInterface;

/** Something to mend and the row that it is about, as far as it is known. */
@NamedInterface("making")
public record RowSpot(Issue issue, Optional<Row> row) {
    /** A row of a table, by the id that people gave it; an empty id where it has none. */
    public record Row(String table, String id) {}
}
