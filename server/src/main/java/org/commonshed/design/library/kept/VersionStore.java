package org.commonshed.design.library.kept;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.commonshed.live.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reading versions of designs, and looking for them. */
@Repository
public class VersionStore {
    private static final String SELECT = """
            select v.*, d.slug, r.why as recalled
            from design_library_version v
            join design_library_design d on d.id = v.design
            left join design_library_recall r on r.version = v.id and r.lifted is null
            """;

    private final JdbcClient jdbc;
    private final AtomicLong stamp = new AtomicLong();
    private final Changes changes;

    VersionStore(JdbcClient jdbc, Changes changes) {
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** Grows with every change; only this house writes to its tables. */
    public long stamp() {
        return stamp.get();
    }

    /** Something was changed; called when it is committed. */
    public void touch() {
        stamp.incrementAndGet();
        changes.touch(DesignTopics.DESIGNS.name());
    }

    static KeptVersion read(ResultSet row, int number) throws SQLException {
        return new KeptVersion(
                row.getObject("id", UUID.class),
                row.getObject("design", UUID.class),
                row.getString("slug"),
                row.getInt("number"),
                row.getBoolean("newest"),
                row.getString("hash"),
                row.getString("name"),
                row.getString("label"),
                row.getString("function"),
                new KeptVersion.Rights(
                        row.getString("licence"), row.getString("family"), texts(row.getArray("makers"))),
                new KeptVersion.Origin(
                        row.getString("home"),
                        row.getString("path"),
                        row.getString("dialect"),
                        row.getString("changed"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")),
                new KeptVersion.Traits(
                        texts(row.getArray("stated")),
                        texts(row.getArray("proposed")),
                        texts(row.getArray("processes")),
                        texts(row.getArray("materials")),
                        texts(row.getArray("parts"))),
                Optional.ofNullable(row.getString("recalled")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    public Optional<KeptVersion> find(UUID version) {
        return jdbc.sql(SELECT + "where v.id = ?")
                .param(version)
                .query(VersionStore::read)
                .optional();
    }

    public Optional<KeptVersion> find(String slug, int number) {
        return jdbc.sql(SELECT + "where d.slug = ? and v.number = ?")
                .params(slug, number)
                .query(VersionStore::read)
                .optional();
    }

    public Optional<KeptVersion> findNewest(String slug) {
        return jdbc.sql(SELECT + "where d.slug = ? and v.newest")
                .param(slug)
                .query(VersionStore::read)
                .optional();
    }

    /** The newest version of a design. */
    public Optional<KeptVersion> findNewestOf(UUID design) {
        return jdbc.sql(SELECT + "where v.design = ? and v.newest")
                .param(design)
                .query(VersionStore::read)
                .optional();
    }

    /** All versions of a design, the newest first. */
    public List<KeptVersion> list(UUID design) {
        return jdbc.sql(SELECT + "where v.design = ? order by v.number desc")
                .param(design)
                .query(VersionStore::read)
                .list();
    }

    /** Whoever brought in or improved one of them, as far as that is known. */
    public List<UUID> listWriters(UUID design) {
        return jdbc.sql("select distinct person from design_library_version where design = ? and person is not null")
                .param(design)
                .query(UUID.class)
                .list();
    }

    public List<KeptVersion> listAll(Collection<UUID> versions) {
        return jdbc.sql(SELECT + "where v.id = any (?)")
                .param(versions.toArray(UUID[]::new))
                .query(VersionStore::read)
                .list();
    }

    /** The newest of every design, by name. */
    public List<KeptVersion> listNewest() {
        return jdbc.sql(SELECT + "where v.newest order by v.name, v.id")
                .query(VersionStore::read)
                .list();
    }

    /** Every version of every design, in the order in which they came. */
    public List<UUID> listIds() {
        return jdbc.sql("select id from design_library_version order by design, number")
                .query(UUID.class)
                .list();
    }

    /** Newest versions as wished, those that fit best first. */
    public List<KeptVersion> search(Wish wish, int from, int most) {
        List<Object> params = new ArrayList<>();
        String where = where(wish, params);
        String query = wish.query();
        String rank = query.isEmpty() ? "" : "ts_rank(v.sought, to_tsquery('simple', ?)) desc, ";
        if (!query.isEmpty()) {
            params.add(query);
        }
        params.add(most);
        params.add(from);
        return jdbc.sql(SELECT + where + " order by " + rank + "lower(v.name), v.id limit ? offset ?")
                .params(params)
                .query(VersionStore::read)
                .list();
    }

    public long count(Wish wish) {
        List<Object> params = new ArrayList<>();
        String where = where(wish, params);
        return jdbc.sql("""
                        select count(*) from design_library_version v
                        left join design_library_recall r on r.version = v.id and r.lifted is null
                        """ + where).params(params).query(Long.class).single();
    }

    private static String where(Wish wish, List<Object> params) {
        StringBuilder where = new StringBuilder("where v.newest");
        String query = wish.query();
        if (!query.isEmpty()) {
            where.append(" and v.sought @@ to_tsquery('simple', ?)");
            params.add(query);
        }
        if (!wish.processes().isEmpty()) {
            where.append(" and v.processes && ?::text[]");
            params.add(wish.processes().toArray(String[]::new));
        }
        if (!wish.family().isEmpty()) {
            where.append(" and v.family = ?");
            params.add(wish.family());
        }
        if (!wish.without().isEmpty()) {
            where.append(" and v.design <> all (?::text[]::uuid[])");
            params.add(wish.without().stream().map(UUID::toString).toArray(String[]::new));
        }
        if (wish.recalledOnly()) {
            where.append(" and r.id is not null");
        }
        return where.toString();
    }

    /** How many newest versions need each process. */
    public Map<String, Long> countProcesses() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("""
                        select process, count(*) from design_library_version v, unnest(v.processes) process
                        where v.newest group by process
                        """).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    /** The manifest as it came in, byte for byte. */
    public byte[] original(UUID version) {
        return jdbc.sql("select original from design_library_version where id = ?")
                .param(version)
                .query(byte[].class)
                .single();
    }

    /** What counts of its processes after what people said. */
    public void setProcesses(UUID version, List<String> processes) {
        jdbc.sql("update design_library_version set processes = ? where id = ?")
                .param(processes.toArray(String[]::new))
                .param(version)
                .update();
    }
}
