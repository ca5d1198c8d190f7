package org.commonshed.access.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of passkeys. */
@Repository
class PasskeyStore {
    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when that key is somebody's already. */
    boolean add(Passkey passkey) {
        Passkey.Key key = passkey.key();
        return jdbc.sql("""
                        insert into access_passkey
                            (id, person, site, credential, handle, public_key, sign_count, name, made)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (credential) do nothing
                        """)
                        .params(passkey.id(), passkey.person(), key.site(), key.credential(), key.handle())
                        .params(key.publicKey(), key.signCount(), passkey.name(), Timestamp.from(passkey.made()))
                        .update()
                == 1;
    }

    List<Passkey> list(UUID person) {
        return jdbc.sql("select * from access_passkey where person = ? order by made, id")
                .param(person)
                .query(PasskeyStore::passkey)
                .list();
    }

    Optional<Passkey> find(UUID person, UUID id) {
        return jdbc.sql("select * from access_passkey where person = ? and id = ?")
                .params(person, id)
                .query(PasskeyStore::passkey)
                .optional();
    }

    Optional<Passkey> find(String credential, String site) {
        return jdbc.sql("select * from access_passkey where credential = ? and site = ?")
                .params(credential, site)
                .query(PasskeyStore::passkey)
                .optional();
    }

    /** False when it was used meanwhile: of two proofs with one count, one holds. */
    boolean use(Passkey passkey, long signCount, Instant now) {
        return jdbc.sql("update access_passkey set sign_count = ?, used = ? where id = ? and sign_count = ?")
                        .params(signCount, Timestamp.from(now))
                        .params(passkey.id(), passkey.key().signCount())
                        .update()
                == 1;
    }

    boolean remove(UUID person, UUID id) {
        return jdbc.sql("delete from access_passkey where person = ? and id = ?")
                        .params(person, id)
                        .update()
                == 1;
    }

    int removeAll(UUID person) {
        return jdbc.sql("delete from access_passkey where person = ?")
                .param(person)
                .update();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                new Passkey.Key(
                        row.getString("site"),
                        row.getString("credential"),
                        row.getString("handle"),
                        row.getString("public_key"),
                        row.getLong("sign_count")),
                row.getString("name"),
                row.getTimestamp("made").toInstant(),
                Optional.ofNullable(row.getTimestamp("used")).map(Timestamp::toInstant));
    }
}
