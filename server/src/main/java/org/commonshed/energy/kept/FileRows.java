package org.commonshed.energy.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** Files that neighbourhoods brought in, one of each kind; the one before goes. */
@Repository
@NamedInterface("plan")
public class FileRows {
    /** What a file says. */
    @NamedInterface("plan")
    public enum Kind {
        WEATHER,
        COEFFICIENTS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The most that is kept of a file, packed. */
    public static final int MOST_BYTES = 6_000_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    FileRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is known of a file without opening it. */
    @NamedInterface("plan")
    public record Head(String name, Instant at) {}

    public Optional<Head> findHead(String place, Kind kind) {
        return jdbc.sql("select name, at from energy_file where place = ? and kind = ?")
                .params(place, kind.word())
                .query((row, n) ->
                        new Head(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Which places brought any in. */
    public List<String> listPlaces() {
        return jdbc.sql("select distinct place from energy_file")
                .query(String.class)
                .list();
    }

    /** As it was brought in. */
    public Optional<byte[]> findContent(String place, Kind kind) {
        return jdbc.sql("select content from energy_file where place = ? and kind = ?")
                .params(place, kind.word())
                .query((row, n) -> unpacked(row.getBytes(1)))
                .optional();
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False where it is too large even when packed. */
    public boolean keep(String place, Kind kind, String name, byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (packed.size() > MOST_BYTES) {
            return false;
        }
        jdbc.sql("""
                        insert into energy_file (place, kind, name, at, content) values (?, ?, ?, ?, ?)
                        on conflict (place, kind) do update
                        set name = excluded.name, at = excluded.at, content = excluded.content
                        """)
                .params(place, kind.word(), name, Timestamp.from(clock.instant()), packed.toByteArray())
                .update();
        return true;
    }

    public void takeOut(String place, Kind kind) {
        jdbc.sql("delete from energy_file where place = ? and kind = ?")
                .params(place, kind.word())
                .update();
    }
}
