package org.commonshed.energy.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last plan of each neighbourhood, and of the layers of each region. */
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
     * @param own share of what is used that is made here; not a number where the wishes cannot be had together
     * @param found JSON, packed
     */
    public record Row(Instant made, String digest, double own, byte[] found) {}

    /** When a plan was made, and of which answers. */
    public record Head(Instant made, String digest) {}

    public Optional<Head> findHead(String place) {
        return jdbc.sql("select made, digest from energy_plan where place = ?")
                .param(place)
                .query((row, n) -> new Head(row.getTimestamp(1).toInstant(), row.getString(2)))
                .optional();
    }

    /** What was found, packed. */
    public Optional<byte[]> findFound(String place) {
        return jdbc.sql("select found from energy_plan where place = ?")
                .param(place)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static double own(ResultSet row, int column) throws SQLException {
        double own = row.getDouble(column);
        return row.wasNull() ? Double.NaN : own;
    }

    /** The share that each place with a plan can make itself; not a number where its wishes cannot be had together. */
    public Map<String, Double> listOwn() {
        Map<String, Double> all = new HashMap<>();
        RowCallbackHandler each = row -> all.put(row.getString(1), own(row, 2));
        jdbc.sql("select place, own from energy_plan").query(each);
        return all;
    }

    public void keep(String place, Row row) {
        jdbc.sql("""
                        insert into energy_plan (place, made, digest, own, found) values (?, ?, ?, ?, ?)
                        on conflict (place) do update
                        set made = excluded.made, digest = excluded.digest, own = excluded.own, found = excluded.found
                        """)
                .params(place, Timestamp.from(row.made()), row.digest())
                .param(Double.isNaN(row.own()) ? null : Double.valueOf(row.own()))
                .param(row.found())
                .update();
    }
}
