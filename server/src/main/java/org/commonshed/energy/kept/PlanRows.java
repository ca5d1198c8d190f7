package org.commonshed.energy.kept;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last plan of each neighbourhood. */
@Repository
public class PlanRows {
    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A plan as it is kept.
     *
     * @param digest of the answers that it was made from
     * @param found JSON, packed
     */
    public record Row(Instant made, String digest, byte[] found) {}

    public Optional<Row> find(String place) {
        return jdbc.sql("select made, digest, found from energy_plan where place = ?")
                .param(place)
                .query((row, n) -> new Row(row.getTimestamp(1).toInstant(), row.getString(2), row.getBytes(3)))
                .optional();
    }

    public void keep(String place, Row row) {
        jdbc.sql("""
                        insert into energy_plan (place, made, digest, found) values (?, ?, ?, ?)
                        on conflict (place) do update
                        set made = excluded.made, digest = excluded.digest, found = excluded.found
                        """)
                .params(place, Timestamp.from(row.made()), row.digest(), row.found())
                .update();
    }
}
