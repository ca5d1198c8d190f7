package org.commonshed.design.library.kept;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writing versions that come in, in few and large steps. */
@Repository
public class ArrivingStore {
    private static final int BATCH = 200;

    private final JdbcTemplate jdbc;

    ArrivingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What tells designs apart: see {@link Arriving.NewDesign}. */
    public record Known(UUID id, String slug, String home, String called) {}

    /** Nobody else brings anything in until this transaction ends. */
    public void lock() {
        jdbc.execute("lock table design_library_design in share row exclusive mode");
    }

    public Set<String> knownHashes(Collection<String> hashes) {
        return new HashSet<>(jdbc.query(
                "select hash from design_library_version where hash = any (?)",
                statement -> statement.setArray(
                        1, statement.getConnection().createArrayOf("text", hashes.toArray(String[]::new))),
                (row, n) -> row.getString(1)));
    }

    public List<Known> listDesigns() {
        return jdbc.query(
                "select id, slug, home, called from design_library_design order by at, id",
                (row, n) ->
                        new Known(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)));
    }

    /** The greatest number of a version, by design. */
    public Map<UUID, Integer> numbers() {
        Map<UUID, Integer> numbers = new HashMap<>();
        jdbc.query("select design, max(number) from design_library_version group by design", row -> {
            numbers.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return numbers;
    }

    /** All of it, within the transaction that runs. */
    public void keep(Arriving arriving, Instant at) {
        jdbc.batchUpdate(
                "insert into design_library_design (id, slug, home, called, at) values (?, ?, ?, ?, ?)",
                arriving.designs(),
                BATCH,
                (statement, design) -> {
                    statement.setObject(1, design.id());
                    statement.setString(2, design.slug());
                    statement.setString(3, design.home());
                    statement.setString(4, design.called());
                    statement.setTimestamp(5, Timestamp.from(at));
                });
        jdbc.batchUpdate(
                "update design_library_version set newest = false where design = ? and newest",
                arriving.versions(),
                BATCH,
                (statement, version) -> statement.setObject(1, version.kept().design()));
        jdbc.batchUpdate("""
                insert into design_library_version (id, design, number, newest, hash, name, label, function, licence,
                    family, makers, home, path, dialect, original, changed, at, person, by_name, stated, proposed,
                    processes, materials, parts, sought)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    setweight(to_tsvector('simple', ?), 'A') || setweight(to_tsvector('simple', ?), 'B')
                    || setweight(to_tsvector('simple', ?), 'D'))
                """, arriving.versions(), BATCH, ArrivingStore::fill);
        files(arriving);
    }

    private void files(Arriving arriving) {
        jdbc.batchUpdate(
                "insert into design_library_file (sha256, bytes, content) values (?, ?, ?) on conflict do nothing",
                arriving.files(),
                BATCH,
                (statement, file) -> {
                    statement.setString(1, file.sha256());
                    statement.setInt(2, file.content().length);
                    statement.setBytes(3, file.content());
                });
        jdbc.batchUpdate("""
                insert into design_library_beside (version, position, kind, part, path, title, sha256)
                values (?, ?, ?, ?, ?, ?, ?)
                """, arriving.besides(), BATCH, (statement, each) -> {
            statement.setObject(1, each.version());
            statement.setInt(2, each.beside().position());
            statement.setString(3, each.beside().kind());
            statement.setString(4, each.beside().part());
            statement.setString(5, each.beside().path());
            statement.setString(6, each.beside().title());
            statement.setString(7, each.beside().sha256().orElse(null));
        });
        jdbc.batchUpdate("""
                insert into design_library_origin (version, position, descent, stated, parent) values (?, ?, ?, ?, ?)
                """, arriving.origins(), BATCH, (statement, each) -> {
            statement.setObject(1, each.origin().version());
            statement.setInt(2, each.position());
            statement.setString(3, each.origin().descent());
            statement.setString(4, each.origin().stated());
            statement.setObject(5, each.origin().parent().orElse(null));
        });
    }

    private static void fill(PreparedStatement statement, Arriving.NewVersion version) throws SQLException {
        KeptVersion kept = version.kept();
        int at = 0;
        statement.setObject(++at, kept.id());
        statement.setObject(++at, kept.design());
        statement.setInt(++at, kept.number());
        statement.setBoolean(++at, kept.isNewest());
        for (String text : List.of(
                kept.hash(),
                kept.name(),
                kept.label(),
                kept.function(),
                kept.rights().licence(),
                kept.rights().family())) {
            statement.setString(++at, text);
        }
        statement.setArray(++at, texts(statement, kept.rights().makers()));
        for (String text : List.of(
                kept.origin().home(), kept.origin().path(), kept.origin().dialect())) {
            statement.setString(++at, text);
        }
        statement.setBytes(++at, version.original());
        statement.setString(++at, kept.origin().changed());
        statement.setTimestamp(++at, Timestamp.from(kept.origin().at()));
        statement.setObject(++at, version.person().orElse(null));
        statement.setString(++at, kept.origin().byName());
        KeptVersion.Traits traits = kept.traits();
        for (List<String> several :
                List.of(traits.stated(), traits.proposed(), traits.processes(), traits.materials(), traits.parts())) {
            statement.setArray(++at, texts(statement, several));
        }
        for (String words : version.sought()) {
            statement.setString(++at, words);
        }
    }

    private static java.sql.Array texts(PreparedStatement statement, List<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray(String[]::new));
    }
}
