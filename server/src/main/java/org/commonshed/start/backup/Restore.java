package org.commonshed.start.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.commonshed.start.Hindrance;
import org.commonshed.start.database.Sql;
import org.commonshed.start.folder.OwnFiles;
import org.postgresql.PGConnection;

/** Puts a backup into an empty database: all of it in one transaction, or nothing. */
public final class Restore {
    /** Foreign keys of ours, as orders to drop them and to make them again. */
    private static final String TIES = """
            select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
                format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
            from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
            where c.contype = 'f' and c.conparentid = 0 and n.nspname not like 'pg\\_%'
            order by 1
            """;

    /** Triggers of ours, as orders to silence them and to wake them as they were. */
    private static final String TRIGGERS = """
            select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
                format('alter table %s enable %s trigger %I', t.tgrelid::regclass,
                    case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname)
            from pg_trigger t join pg_class r on r.oid = t.tgrelid join pg_namespace n on n.oid = r.relnamespace
            where not t.tgisinternal and t.tgenabled <> 'D' and n.nspname not like 'pg\\_%'
            order by 1
            """;

    private final Connection connection;
    private final BackupFile backup;

    private Restore(Connection connection, BackupFile backup) {
        this.connection = connection;
        this.backup = backup;
    }

    /**
     * Makes the tables as they were, fills them, and then takes the steps that came later.
     *
     * @throws Hindrance when the database is not empty or the backup is not for this program
     */
    public static void into(DataSource source, BackupFile backup) {
        into(new Migrations(source), backup);
    }

    /** The same for tables made by other steps. */
    public static void into(Migrations migrations, BackupFile backup) {
        try (Connection connection = migrations.source().getConnection()) {
            if (!Sql.rows(connection, Sql.tables()).isEmpty()) {
                throw new Hindrance("The database holds tables already; a backup is restored into an empty one only.");
            }
            migrations.take(backup.manifest().steps());
            connection.setAutoCommit(false);
            new Restore(connection, backup).fill();
            connection.commit();
            connection.setAutoCommit(true);
            Sql.order(connection, "analyze");
            migrations.takeAll();
        } catch (SQLException | IOException fault) {
            throw new Hindrance("The backup could not be restored (" + fault.getMessage() + ").", fault);
        }
    }

    /** Without foreign keys the order of tables does not matter; made again, they look at every row. */
    private void fill() throws SQLException, IOException {
        demandSameTables();
        List<List<String>> ties = Sql.rows(connection, TIES);
        List<List<String>> triggers = Sql.rows(connection, TRIGGERS);
        for (List<String> trigger : triggers) {
            Sql.order(connection, trigger.get(0));
        }
        for (List<String> tie : ties) {
            Sql.order(connection, tie.get(0));
        }
        for (Manifest.Table table : backup.manifest().tables()) {
            fill(table);
        }
        for (List<String> tie : ties) {
            Sql.order(connection, tie.get(1));
        }
        for (List<String> trigger : triggers) {
            Sql.order(connection, trigger.get(1));
        }
        for (Manifest.Sequence sequence : backup.manifest().sequences()) {
            set(sequence);
        }
    }

    private void demandSameTables() throws SQLException {
        Set<List<String>> ours = new HashSet<>(Sql.rows(connection, Sql.tables()));
        Set<List<String>> theirs = backup.manifest().tables().stream()
                .map(table -> List.of(table.schema(), table.name()))
                .collect(Collectors.toSet());
        if (!ours.equals(theirs)) {
            throw new Hindrance("The backup holds other tables than its version of Commonshed makes: " + theirs
                    + " instead of " + ours + ". Maybe somebody changed the database by hand.");
        }
    }

    private void fill(Manifest.Table table) throws SQLException, IOException {
        if (!Sql.columns(connection, table.schema(), table.name()).equals(table.columns())) {
            throw new Hindrance("The backup holds other columns of " + table.name() + " than its version of Commonshed"
                    + " makes. Maybe somebody changed the database by hand.");
        }
        String list = table.columns().stream().map(Sql::quoted).collect(Collectors.joining(", "));
        Sql.order(connection, "truncate " + table.quoted());
        try (InputStream rows = backup.read(table.entry())) {
            long count = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.quoted() + " (" + list + ") from stdin", rows);
            if (count != table.rows()) {
                throw new Hindrance(
                        "Of " + table.rows() + " rows of " + table.name() + " only " + count + " could be restored.");
            }
        }
    }

    private void set(Manifest.Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, sequence.quoted());
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.used());
            statement.execute();
        }
    }

    /** Writes the files that go along into the folder of keys. */
    public static void keys(BackupFile backup, Path keys) throws IOException {
        for (Manifest.Kept file : backup.manifest().files()) {
            Path place = keys.resolve(file.path()).normalize();
            if (!place.startsWith(keys) || place.equals(keys)) {
                throw new Hindrance("The backup holds a file that leaves its folder: " + file.path());
            }
            Files.createDirectories(place.getParent(), OwnFiles.FOLDER);
            try (InputStream in = backup.read(file.entry())) {
                OwnFiles.write(place, in.readAllBytes());
            }
        }
    }
}
