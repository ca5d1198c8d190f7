package org.commonshed.home.lists;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.commonshed.access.Viewer;
import org.commonshed.files.lists.Headings;
import org.commonshed.measure.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Lists and what was said of them, over restarts: few, until nobody has looked at them for a day, each for who sent it. */
@Repository
class ListStore {
    static final int MOST_OF_ONE = 4;

    private static final int MOST = 12;
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration GLANCE = Duration.ofMinutes(5); // looks within it are one

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ListStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is kept as JSON of a draft. */
    private record Said(
            Map<String, Headings.Field> columns, boolean swapped, Draft.Rest rest, Map<Integer, Draft.Choice> choices) {
        static Said of(Draft draft) {
            return new Said(draft.said(), draft.isSwapped(), draft.rest(), draft.choices());
        }
    }

    /** Keeps a list of which nothing was said yet. */
    @Transactional
    Draft keep(Viewer viewer, String name, String then, InputStream list) throws IOException {
        Instant now = clock.instant();
        jdbc.sql("delete from home_list where at < ?")
                .param(Timestamp.from(now.minus(LONGEST)))
                .update();
        leaveAllBut(MOST_OF_ONE - 1, false, viewer.person().orElse(null));
        leaveAllBut(MOST - 1, true, null);
        UUID id = NewId.next(clock);
        Draft draft = Draft.of(id.toString(), name, then);
        jdbc.sql("insert into home_list (id, person, at, name, leads, content, said) values (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(viewer.person().orElse(null))
                .params(Timestamp.from(now), name, then, packed(list), json.writeValueAsString(Said.of(draft)))
                .update();
        return draft;
    }

    /** Keeps the newest of somebody, or of all. */
    private void leaveAllBut(int most, boolean isOfAll, @Nullable UUID whose) {
        jdbc.sql("""
                        delete from home_list where id in (
                          select id from home_list where ? or person is not distinct from ?
                          order by at desc, id desc offset ?)
                        """).param(isOfAll).param(whose).param(most).update();
    }

    private static byte[] packed(InputStream list) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            list.transferTo(out);
        }
        return packed.toByteArray();
    }

    /** What was said of a list so far; nothing where it is gone or somebody else's. */
    Optional<Draft> find(Viewer viewer, String upload) {
        return NewId.find(upload).flatMap(id -> find(viewer, id));
    }

    private Optional<Draft> find(Viewer viewer, UUID id) {
        Instant now = clock.instant();
        jdbc.sql("update home_list set at = ? where id = ? and person is not distinct from ? and at between ? and ?")
                .params(Timestamp.from(now), id)
                .param(viewer.person().orElse(null))
                .params(Timestamp.from(now.minus(LONGEST)), Timestamp.from(now.minus(GLANCE)))
                .update();
        return jdbc.sql(
                        "select name, leads, said from home_list where id = ? and person is not distinct from ? and at >= ?")
                .param(id)
                .param(viewer.person().orElse(null))
                .param(Timestamp.from(now.minus(LONGEST)))
                .query((row, n) -> draft(id, row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** What an earlier version said in another form counts as not said. */
    private Draft draft(UUID id, String name, String then, String text) {
        try {
            Said said = json.readValue(text, Said.class);
            return new Draft(id.toString(), name, then, said.columns(), said.swapped(), said.rest(), said.choices());
        } catch (JacksonException | NullPointerException otherForm) {
            return Draft.of(id.toString(), name, then);
        }
    }

    /** The list as it was sent. */
    InputStream open(Draft draft) {
        byte[] packed = jdbc.sql("select content from home_list where id = ?")
                .param(UUID.fromString(draft.upload()))
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElse(new byte[0]);
        try {
            return packed.length == 0
                    ? InputStream.nullInputStream()
                    : new GZIPInputStream(new ByteArrayInputStream(packed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void say(Draft draft) {
        jdbc.sql("update home_list set said = ? where id = ?")
                .params(json.writeValueAsString(Said.of(draft)), UUID.fromString(draft.upload()))
                .update();
    }

    void drop(String upload) {
        jdbc.sql("delete from home_list where id = ?")
                .param(UUID.fromString(upload))
                .update();
    }
}
