package org.commonshed.design.library.kept;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files beside manifests, and which version comes from which design. */
@Repository
public class FileStore {
    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a version says that it comes from, or a part of it; {@code parent} where that is a design here. */
    public record Origin(UUID version, String descent, String stated, Optional<UUID> parent) {}

    public List<Beside> list(UUID version) {
        return jdbc.sql("""
                        select b.position, b.kind, b.part, b.path, b.title, b.sha256, coalesce(f.bytes, 0) as bytes
                        from design_library_beside b left join design_library_file f on f.sha256 = b.sha256
                        where b.version = ? order by b.position
                        """)
                .param(version)
                .query((row, n) -> new Beside(
                        row.getInt("position"),
                        row.getString("kind"),
                        row.getString("part"),
                        row.getString("path"),
                        row.getString("title"),
                        Optional.ofNullable(row.getString("sha256")),
                        row.getLong("bytes")))
                .list();
    }

    public byte[] content(String sha256) {
        return jdbc.sql("select content from design_library_file where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .single();
    }

    /** Of one version. */
    public List<Origin> listOrigins(UUID version) {
        return jdbc.sql("select * from design_library_origin where version = ? order by position")
                .param(version)
                .query((row, n) -> new Origin(
                        version,
                        row.getString("descent"),
                        row.getString("stated"),
                        Optional.ofNullable(row.getObject("parent", UUID.class))))
                .list();
    }

    /** Of the newest version of every design. */
    public List<Origin> listNewestOrigins() {
        return jdbc.sql("""
                        select o.* from design_library_origin o
                        join design_library_version v on v.id = o.version
                        where v.newest order by o.version, o.position
                        """)
                .query((row, n) -> new Origin(
                        row.getObject("version", UUID.class),
                        row.getString("descent"),
                        row.getString("stated"),
                        Optional.ofNullable(row.getObject("parent", UUID.class))))
                .list();
    }
}
