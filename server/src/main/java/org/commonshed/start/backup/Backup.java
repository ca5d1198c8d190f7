package org.commonshed.start.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.commonshed.start.LocalDeed;
import org.commonshed.start.database.Sql;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that a place has recorded into one file, as it stands at one moment, while others go on writing. The word of
 * the database is never in it.
 */
public final class Backup {
    private final Connection connection;
    private final ZipOutputStream zip;

    private Backup(Connection connection, ZipOutputStream zip) {
        this.connection = connection;
        this.zip = zip;
    }

    /**
     * What a running house does when a backup is asked for.
     *
     * @param keys folder of files that go along
     */
    public record Deed(DataSource source, Path keys, Clock clock) implements LocalDeed {
        @Override
        public String name() {
            return "backup";
        }

        @Override
        public void perform(Question question, OutputStream answer) throws IOException {
            write(source, keys, clock, answer);
        }
    }

    /** Writes the whole backup; the stream stays open. */
    public static void write(DataSource source, Path keys, Clock clock, OutputStream out) throws IOException {
        write(new Migrations(source), keys, clock, out);
    }

    /** The same for tables made by other steps. */
    public static void write(Migrations migrations, Path keys, Clock clock, OutputStream out) throws IOException {
        DataSource source = migrations.source();
        List<Manifest.Step> steps = migrations.taken();
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                ZipOutputStream zip = new ZipOutputStream(new Open(out));
                zip.setLevel(4);
                Backup backup = new Backup(connection, zip);
                backup.write(steps, keys, clock.instant().toString());
                zip.finish();
                zip.flush();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException fault) {
            throw new IOException("The database could not be read: " + fault.getMessage(), fault);
        }
    }

    /** Sequences come last: they stand at least where the rows need them. */
    private void write(List<Manifest.Step> steps, Path keys, String made) throws SQLException, IOException {
        List<Manifest.Table> tables = new ArrayList<>();
        for (List<String> name : Sql.rows(connection, Sql.tables())) {
            tables.add(table(name.get(0), name.get(1)));
        }
        List<Manifest.Sequence> sequences = new ArrayList<>();
        for (List<String> name : Sql.rows(connection, Sql.sequences())) {
            sequences.add(sequence(name.get(0), name.get(1)));
        }
        Manifest manifest = new Manifest(Manifest.FORMAT, made, steps, tables, sequences, files(keys));
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
    }

    private Manifest.Table table(String schema, String name) throws SQLException, IOException {
        List<String> columns = Sql.columns(connection, schema, name);
        Manifest.Table table = new Manifest.Table(schema, name, columns, 0, "");
        String list = columns.stream().map(Sql::quoted).collect(Collectors.joining(", "));
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(table.entry()));
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + list + " from " + table.quoted() + ") to stdout",
                        new DigestOutputStream(new Open(zip), digest));
        zip.closeEntry();
        return new Manifest.Table(schema, name, columns, rows, hex(digest));
    }

    private Manifest.Sequence sequence(String schema, String name) throws SQLException {
        String where = Sql.quoted(schema) + "." + Sql.quoted(name);
        List<String> row = Sql.rows(connection, "select last_value, is_called from " + where)
                .get(0);
        return new Manifest.Sequence(
                schema, name, Long.parseLong(row.get(0)), row.get(1).equals("t"));
    }

    private List<Manifest.Kept> files(Path keys) throws IOException {
        List<Manifest.Kept> kept = new ArrayList<>();
        if (!Files.isDirectory(keys)) {
            return kept;
        }
        try (Stream<Path> all = Files.walk(keys)) {
            for (Path file : all.sorted().toList()) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    kept.add(file(keys.relativize(file).toString(), file));
                }
            }
        }
        return kept;
    }

    private Manifest.Kept file(String path, Path file) throws IOException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(new Manifest.Kept(path, "").entry()));
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(zip, digest));
        }
        zip.closeEntry();
        return new Manifest.Kept(path, hex(digest));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never); // every Java has it
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Passes everything on but the end. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
