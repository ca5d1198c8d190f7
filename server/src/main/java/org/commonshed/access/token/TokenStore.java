package org.commonshed.access.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.access.Deed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that let programs in, as digests. */
@Repository
class TokenStore {
    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ApiToken token, byte[] digest) {
        jdbc.sql("""
                        insert into access_token (id, token_digest, person, name, deeds, created, expires)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(token.id(), digest, token.person(), token.name(), written(token.deeds()))
                .params(Timestamp.from(token.created()), Timestamp.from(token.expires()))
                .update();
    }

    Optional<ApiToken> find(byte[] digest, Instant now) {
        return jdbc.sql("select * from access_token where token_digest = ? and expires > ?")
                .params(digest, Timestamp.from(now))
                .query(TokenStore::token)
                .optional();
    }

    void use(UUID token, Instant hour) {
        jdbc.sql("update access_token set used = ? where id = ?")
                .params(Timestamp.from(hour), token)
                .update();
    }

    /** The newest first; those that have ended, too. */
    List<ApiToken> list(UUID person) {
        return jdbc.sql("select * from access_token where person = ? order by created desc, id desc")
                .param(person)
                .query(TokenStore::token)
                .list();
    }

    boolean remove(UUID person, UUID token) {
        return jdbc.sql("delete from access_token where person = ? and id = ?")
                        .params(person, token)
                        .update()
                == 1;
    }

    private static String written(Set<Deed> deeds) {
        return deeds.stream().map(Deed::name).sorted().collect(Collectors.joining(" "));
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        List<String> words = List.of(row.getString("deeds").split(" "));
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        Arrays.stream(Deed.values()).filter(deed -> words.contains(deed.name())).forEach(deeds::add);
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                deeds,
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("expires").toInstant(),
                Optional.ofNullable(row.getTimestamp("used")).map(Timestamp::toInstant));
    }
}
