package org.commonshed.access.invite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.PersonStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that let one person in, once. */
@Repository
class InvitationStore {
    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A link that nobody has used yet.
     *
     * @param role what somebody new becomes; empty for somebody who comes back
     * @param person who comes back
     * @param way who stands behind it
     * @param by who made it; empty when that person is gone, or where nobody did
     */
    record Invitation(
            UUID id, Optional<Viewer.Role> role, Optional<UUID> person, Way way, Optional<UUID> by, Instant expires) {}

    /** Who stands behind a link. */
    enum Way {
        /** Somebody who may let others in. */
        PERSON,
        /** Whoever may use the machine itself. */
        MACHINE,
        /** A letter to a confirmed address. */
        LETTER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void add(Invitation invitation, byte[] digest, Instant made) {
        jdbc.sql("""
                        insert into access_invitation (id, token_digest, kind, at, person, made, made_by, expires, way)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(invitation.id(), digest)
                .param(invitation.role().map(role -> role.kind().word()).orElse(null))
                .param(invitation.role().map(Viewer.Role::at).orElse(""))
                .param(invitation.person().orElse(null))
                .param(Timestamp.from(made))
                .param(invitation.by().orElse(null))
                .params(Timestamp.from(invitation.expires()), invitation.way().word())
                .update();
    }

    Optional<Invitation> findOpen(byte[] digest, Instant now) {
        return jdbc.sql("""
                        select * from access_invitation
                        where token_digest = ? and used is null and withdrawn is null and expires > ?
                        """)
                .params(digest, Timestamp.from(now))
                .query(InvitationStore::invitation)
                .optional();
    }

    Optional<Invitation> findOpen(UUID id, Instant now) {
        return jdbc.sql("""
                        select * from access_invitation
                        where id = ? and used is null and withdrawn is null and expires > ?
                        """)
                .params(id, Timestamp.from(now))
                .query(InvitationStore::invitation)
                .optional();
    }

    List<Invitation> listOpen(Instant now, int atMost) {
        return jdbc.sql("""
                        select * from access_invitation
                        where used is null and withdrawn is null and expires > ? order by made desc, id desc limit ?
                        """)
                .params(Timestamp.from(now), atMost)
                .query(InvitationStore::invitation)
                .list();
    }

    /** True for one caller alone, however many try at once. */
    boolean use(UUID id, UUID by, Instant now) {
        return jdbc.sql("""
                        update access_invitation set used = ?, used_by = ?
                        where id = ? and used is null and withdrawn is null and expires > ?
                        """)
                        .params(Timestamp.from(now), by, id, Timestamp.from(now))
                        .update()
                == 1;
    }

    void withdraw(UUID id, Instant now) {
        jdbc.sql("update access_invitation set withdrawn = ? where id = ? and used is null")
                .params(Timestamp.from(now), id)
                .update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        @Nullable String kind = row.getString("kind");
        return new Invitation(
                row.getObject("id", UUID.class),
                kind == null ? Optional.empty() : Optional.of(PersonStore.role(kind, row.getString("at"))),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("made_by", UUID.class)),
                row.getTimestamp("expires").toInstant());
    }
}
