package org.commonshed.start.doctor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.commonshed.start.LocalDeed;
import org.commonshed.start.backup.Migrations;
import org.commonshed.start.database.DatabaseState;
import org.commonshed.start.database.Sql;

/** Looks at the database that is running. */
public record DatabaseDoctor(DataSource source, Clock clock) {
    private static final Duration APART = Duration.ofSeconds(5);

    /** What a running house does when the doctor comes. */
    public record Deed(DataSource source, Clock clock) implements LocalDeed {
        @Override
        public String name() {
            return "doctor";
        }

        @Override
        public void perform(Question question, OutputStream answer) throws IOException {
            for (Finding finding : new DatabaseDoctor(source, clock).findings()) {
                answer.write(finding.coded().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            state(DatabaseState.of(connection), findings);
            rights(connection, findings);
            pages(connection, findings);
            time(connection, findings);
            steps(findings);
        } catch (SQLException fault) {
            findings.add(Finding.now("The database does not answer: " + fault.getMessage()));
        }
        return findings;
    }

    private static void state(DatabaseState state, List<Finding> findings) {
        String version = state.version() / 10_000 + "." + state.version() % 10_000;
        for (String fault : state.faults()) {
            findings.add(Finding.now("Database: " + fault));
        }
        if (state.faults().isEmpty()) {
            findings.add(Finding.well(
                    "The database answers: PostgreSQL " + version + ", which writes before it says done."));
        }
        if (!state.hasChecksums()) {
            findings.add(Finding.soon("The database does not notice when the disk changes what it wrote: switch"
                    + " data_checksums on."));
        }
    }

    /** Whoever owns everything there could also read and write files of the machine and start programs on it. */
    private static void rights(Connection connection, List<Finding> findings) throws SQLException {
        List<String> row = Sql.rows(
                        connection,
                        "select rolname, rolsuper or rolcreaterole from pg_roles where rolname = current_user")
                .get(0);
        findings.add(
                row.get(1).equals("t")
                        ? Finding.soon(
                                "The server comes into the database as “" + row.get(0) + "”, who may do everything"
                                        + " there: give it an account of its own that owns this one database and nothing else.")
                        : Finding.well("The server comes into the database as “" + row.get(0)
                                + "”, who has no rights beyond its own database."));
    }

    private static void pages(Connection connection, List<Finding> findings) throws SQLException {
        List<String> row = Sql.rows(
                        connection,
                        "select coalesce(checksum_failures, 0), pg_database_size(current_database()) / 1000000"
                                + " from pg_stat_database where datname = current_database()")
                .get(0);
        if (!row.get(0).equals("0")) {
            findings.add(Finding.now("The disk has given back other than was written, " + row.get(0)
                    + " times: make a backup now and restore it on another disk."));
        }
        findings.add(Finding.well("What is recorded takes " + row.get(1) + " MB."));
    }

    private void time(Connection connection, List<Finding> findings) throws SQLException {
        String theirs = Sql.rows(connection, "select extract(epoch from clock_timestamp()) * 1000")
                .get(0)
                .get(0);
        Instant there = Instant.ofEpochMilli((long) Double.parseDouble(theirs));
        Duration apart = Duration.between(there, clock.instant()).abs();
        if (apart.compareTo(APART) > 0) {
            findings.add(Finding.now("The clocks of this machine and of the database are " + apart.toSeconds()
                    + " s apart: set both by the network (timedatectl set-ntp true)."));
        }
    }

    private void steps(List<Finding> findings) {
        Migrations migrations = new Migrations(source);
        int taken = migrations.taken().size();
        int left = migrations.pending().size();
        String sentence = taken + " steps made the tables";
        findings.add(
                left == 0
                        ? Finding.well(sentence + "; none is left.")
                        : Finding.well(sentence + "; the next start takes " + left + " more. Make a backup before."));
    }
}
