package org.commonshed.start.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database says of itself, as far as it matters for what people record.
 *
 * @param version as a number, such as 180006
 * @param isDurable what is acknowledged is on the disk, and a torn page is mended
 */
public record DatabaseState(
        int version, boolean isDurable, boolean commitsWait, boolean hasChecksums, String encoding) {
    private static final int OLDEST = 150_000;

    public static DatabaseState of(Connection connection) throws SQLException {
        return new DatabaseState(
                Integer.parseInt(show(connection, "server_version_num")),
                show(connection, "fsync").equals("on")
                        && show(connection, "full_page_writes").equals("on"),
                !show(connection, "synchronous_commit").equals("off"),
                show(connection, "data_checksums").equals("on"),
                show(connection, "server_encoding"));
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    /** What keeps us from using it, each a sentence that says what to do. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (version < OLDEST) {
            faults.add("It is PostgreSQL " + version / 10_000 + "; 15 or later is needed.");
        }
        if (!isDurable) {
            faults.add("It would lose what people record when the power goes: set fsync and full_page_writes to on.");
        }
        if (!commitsWait) {
            faults.add("It says done before it has written: set synchronous_commit to on.");
        }
        if (!encoding.equals("UTF8")) {
            faults.add("It keeps text as " + encoding + ": make it anew with encoding UTF8.");
        }
        return faults;
    }
}
