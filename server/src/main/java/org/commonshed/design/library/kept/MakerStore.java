package org.commonshed.design.library.kept;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.commonshed.measure.NewId;
import org.commonshed.network.Aliases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who makes which version, and which product of the place is made by which. */
@Repository
public class MakerStore {
    private final JdbcClient jdbc;
    private final Aliases aliases;
    private final Clock clock;

    MakerStore(JdbcClient jdbc, Aliases aliases, Clock clock) {
        this.aliases = aliases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A product of the place, and the recipe by which a version makes it. */
    public record Made(String product, String recipe, UUID version) {}

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** From now on; nothing changes where it does already. */
    public void make(String actor, UUID version) {
        jdbc.sql("""
                        insert into design_library_maker (id, actor, version, since) values (?, ?, ?, ?)
                        on conflict (version, actor) where until is null do nothing
                        """).params(NewId.next(clock), actor, version, now()).update();
    }

    public void stop(String actor, UUID version) {
        jdbc.sql("update design_library_maker set until = ? where version = ? and actor = any (?) and until is null")
                .params(now(), version, aliases.all(actor).toArray(String[]::new))
                .update();
    }

    /** Those who make this version now. */
    public List<String> listMaking(UUID version) {
        return jdbc.sql("select actor from design_library_maker where version = ? and until is null order by actor")
                .param(version)
                .query(String.class)
                .list();
    }

    /** Those who make or made this version. */
    public List<String> listEver(UUID version) {
        return jdbc.sql("select distinct actor from design_library_maker where version = ? order by actor")
                .param(version)
                .query(String.class)
                .list();
    }

    /** Those who make or made a version of this design. */
    public List<String> listEverOf(UUID design) {
        return jdbc.sql("""
                        select distinct m.actor from design_library_maker m
                        join design_library_version v on v.id = m.version
                        where v.design = ? order by m.actor
                        """).param(design).query(String.class).list();
    }

    /** Versions of a design that an actor makes now. */
    public List<UUID> listVersions(String actor, UUID design) {
        return jdbc.sql("""
                        select m.version from design_library_maker m
                        join design_library_version v on v.id = m.version
                        where m.actor = any (?) and v.design = ? and m.until is null order by v.number
                        """)
                .params(aliases.all(actor).toArray(String[]::new), design)
                .query(UUID.class)
                .list();
    }

    public void link(Made made) {
        jdbc.sql("""
                        insert into design_library_product (product, recipe, version, at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(made.product(), made.recipe(), made.version(), now())
                .update();
    }

    public List<Made> listFor(String product) {
        return jdbc.sql(
                        "select product, recipe, version from design_library_product where product = ? order by at desc")
                .param(product)
                .query((row, n) -> new Made(row.getString(1), row.getString(2), row.getObject(3, UUID.class)))
                .list();
    }

    /** Products that versions of a design make. */
    public List<Made> listOf(UUID design) {
        return jdbc.sql("""
                        select p.product, p.recipe, p.version from design_library_product p
                        join design_library_version v on v.id = p.version where v.design = ? order by p.at desc
                        """)
                .param(design)
                .query((row, n) -> new Made(row.getString(1), row.getString(2), row.getObject(3, UUID.class)))
                .list();
    }
}
