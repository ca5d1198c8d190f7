package org.commonshed.start.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.commonshed.start.Places;
import org.commonshed.start.backup.Backup;
import org.commonshed.start.backup.BackupFile;
import org.commonshed.start.backup.Migrations;
import org.commonshed.start.backup.Restore;
import org.commonshed.start.doctor.DatabaseDoctor;
import org.commonshed.start.doctor.Finding;
import org.commonshed.start.folder.OwnFiles;
import org.commonshed.start.folder.ServerAccount;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The house comes into its database as somebody who may do nothing beyond it. */
final class HouseAccountTest {
    private static final String OWNERS = """
            select distinct pg_get_userbyid(c.relowner) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
            union select pg_get_userbyid(p.proowner) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            union select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'orchard'
            union select pg_get_userbyid(t.typowner) from pg_type t where t.typname = 'ripeness'
            """;

    private static List<List<String>> ask(EmbeddedPostgres database, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.account())) {
            return Sql.rows(connection, question);
        }
    }

    private static String state(EmbeddedPostgres database, String order) {
        SQLException refused = assertThrows(SQLException.class, () -> ask(database, order), order);
        return String.valueOf(refused.getSQLState());
    }

    @Test
    void itOwnsItsDatabaseAndHasNoRightsBeyond() throws IOException, SQLException {
        Path data = Places.fresh();
        try (EmbeddedPostgres database =
                EmbeddedPostgres.begin(data, Places.programs()).awaitReady()) {
            assertEquals(
                    List.of(List.of("house", "f", "f", "f", "f", "f")),
                    ask(
                            database,
                            "select current_user, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls"
                                    + " from pg_roles where rolname = current_user"));
            assertEquals(
                    List.of(), ask(database, "select roleid from pg_auth_members where member = 'house'::regrole"));
            String noRight = "42501";
            assertEquals(noRight, state(database, "copy (select 1) to program 'id'"));
            assertEquals(noRight, state(database, "select pg_read_file('postgresql.conf')"));
            assertEquals(noRight, state(database, "create database another"));
            assertEquals(noRight, state(database, "create role another"));
            assertEquals(noRight, state(database, "alter system set fsync = off"));
            assertEquals(noRight, state(database, "alter role commonshed password 'taken'"));
            assertTrue(new DatabaseDoctor(database.source(), Clock.systemUTC())
                    .findings().stream()
                            .anyMatch(finding -> finding.level() == Finding.Level.WELL
                                    && finding.text().contains("as “house”, who has no rights beyond")));
            String word = Files.readString(data.resolve("house-secret"));
            assertNotEquals(Files.readString(data.resolve("secret")), word);
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("house-secret"))));
            assertEquals(word, database.account().getProperty("password"));
        }
        assertTrue(!Files.readString(data.resolve("db.log")).contains("authentication failed"));
        OwnFiles.remove(data);
    }

    @Test
    void whoeverOwnsAllDatabasesIsToldOfByTheDoctor() throws IOException {
        Path data = Places.fresh();
        try (EmbeddedPostgres database =
                EmbeddedPostgres.begin(data, Places.programs()).awaitReady()) {
            String place = database.url().substring("jdbc:postgresql://".length());
            OutsideDatabase outside = OutsideDatabase.at(
                    "postgresql://commonshed:" + database.maker().getProperty("password") + "@" + place);
            assertTrue(new DatabaseDoctor(outside.source(), Clock.systemUTC())
                    .findings().stream()
                            .anyMatch(finding -> finding.level() == Finding.Level.SOON
                                    && finding.text().contains("give it an account of its own")));
        }
        OwnFiles.remove(data);
    }

    /** The files as earlier versions made them: everything by the one account with all rights. */
    private static void makeAsBefore(Path data) throws IOException, SQLException {
        PostgresFiles files = new PostgresFiles(data.resolve("db"), ServerAccount.of(data.resolve("db")));
        String secret = OwnFiles.secretWord();
        OwnFiles.write(data.resolve("secret"), secret.getBytes(StandardCharsets.US_ASCII));
        PostgresPrograms programs = PostgresPrograms.in(Places.programs());
        files.make(programs, secret);
        Path log = Files.createFile(data.resolve("db.log"), OwnFiles.FILE);
        PostgresProcess process = new PostgresProcess(programs, files, log, PostgresProcess.DURABLE);
        process.begin();
        Properties account = HouseAccount.properties("commonshed", secret);
        String server = "jdbc:postgresql://127.0.0.1:" + process.port() + "/";
        process.awaitReady(
                () -> DriverManager.getConnection(server + "postgres", account).close());
        try (Connection other = DriverManager.getConnection(server + "postgres", account)) {
            Sql.order(other, "create database commonshed");
        }
        Flyway.configure()
                .dataSource(server + "commonshed", "commonshed", secret)
                .load()
                .migrate();
        try (Connection own = DriverManager.getConnection(server + "commonshed", account)) {
            Sql.order(own, "create schema orchard");
            Sql.order(own, "create type orchard.ripeness as enum ('green', 'ripe')");
            Sql.order(
                    own, "create table orchard.tree (id bigint generated always as identity, state orchard.ripeness)");
            Sql.order(own, "create sequence orchard.alone");
            Sql.order(own, "create view orchard.ripe as select id from orchard.tree where state = 'ripe'");
            Sql.order(own, "insert into orchard.tree (state) values ('ripe'), ('green')");
        }
        process.stop();
    }

    @Test
    void aFolderMadeBeforeGoesOnWithEverythingInIt() throws IOException, SQLException {
        Path data = Places.fresh();
        makeAsBefore(data);
        for (int start = 1; start <= 2; start++) {
            try (EmbeddedPostgres database =
                    EmbeddedPostgres.begin(data, Places.programs()).awaitReady()) {
                assertEquals(List.of(List.of("house")), ask(database, OWNERS), "start " + start);
                assertEquals(
                        List.of(List.of("1", "ripe"), List.of("2", "green")),
                        ask(database, "select id, state from orchard.tree order by id"));
                assertEquals(List.of(), new Migrations(database.source()).pending());
                try (Connection connection = database.source().getConnection()) {
                    Sql.order(connection, "alter table orchard.tree add column next_" + start + " int");
                    Sql.order(connection, "alter type orchard.ripeness add value 'rotten_" + start + "'");
                    Sql.order(connection, "create table added_" + start + " (id int)");
                    Sql.order(connection, "alter table place_place disable trigger place_places_changed");
                }
            }
        }
        OwnFiles.remove(data);
    }

    @Test
    void aWordThatWasLostIsMadeAnew() throws IOException, SQLException {
        Path data = Places.fresh();
        EmbeddedPostgres.begin(data, Places.programs()).awaitReady().close();
        String before = Files.readString(data.resolve("house-secret"));
        Files.delete(data.resolve("house-secret"));
        try (EmbeddedPostgres database =
                EmbeddedPostgres.begin(data, Places.programs()).awaitReady()) {
            assertEquals(List.of(List.of("house")), ask(database, "select current_user"));
        }
        assertNotEquals(before, Files.readString(data.resolve("house-secret")));
        OwnFiles.write(data.resolve("house-secret"), before.getBytes(StandardCharsets.US_ASCII)); // an older one
        try (EmbeddedPostgres database =
                EmbeddedPostgres.begin(data, Places.programs()).awaitReady()) {
            assertEquals(List.of(List.of("house")), ask(database, "select current_user"));
        }
        OwnFiles.remove(data);
    }

    @Test
    void aBackupOfAFolderMadeBeforeIsRestoredForTheHouseAlone() throws IOException, SQLException {
        Path before = Places.fresh();
        makeAsBefore(before);
        Path file = before.resolve("a.backup");
        try (EmbeddedPostgres database =
                EmbeddedPostgres.begin(before, Places.programs()).awaitReady()) {
            try (Connection connection = database.source().getConnection()) {
                Sql.order(connection, "drop schema orchard cascade");
                Sql.order(
                        connection,
                        "insert into access_person (id, name, name_key, language, example, created) values"
                                + " ('0195a0d0-0000-7000-8000-000000000001', 'Ana', 'ana', '', false, now())");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Backup.write(database.source(), before.resolve("keys"), Clock.systemUTC(), out);
            Files.write(file, out.toByteArray());
        }
        Path after = Places.fresh();
        try (EmbeddedPostgres database =
                        EmbeddedPostgres.begin(after, Places.programs()).awaitReady();
                BackupFile backup = BackupFile.open(file)) {
            Restore.into(database.source(), backup);
            assertEquals(List.of(List.of("Ana")), ask(database, "select name from access_person"));
            assertEquals(List.of(List.of("house")), ask(database, OWNERS));
        }
        OwnFiles.remove(before);
        OwnFiles.remove(after);
    }
}
