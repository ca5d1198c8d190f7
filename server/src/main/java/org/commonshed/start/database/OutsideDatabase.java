package org.commonshed.start.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.commonshed.start.Hindrance;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server that somebody else looks after. */
public final class OutsideDatabase implements Database {
    private final String url;
    private final Properties account = new Properties();

    /**
     * Reaches the database and looks whether it can be trusted with what people record.
     *
     * @param address as {@code postgresql://user:password@host:port/name} or as JDBC writes it
     * @throws Hindrance when it cannot be reached or would lose what it has acknowledged
     */
    public static OutsideDatabase at(String address) {
        OutsideDatabase database = new OutsideDatabase(address);
        try (Connection connection = DriverManager.getConnection(database.url, database.account)) {
            List<String> faults = DatabaseState.of(connection).faults();
            if (!faults.isEmpty()) {
                throw new Hindrance(
                        "The database named by commonshed.database.url cannot be used. " + String.join(" ", faults));
            }
        } catch (SQLException fault) {
            throw new Hindrance(
                    "The database named by commonshed.database.url does not let us in (" + fault.getMessage()
                            + "). Maybe it is not running, or the name or password is another.",
                    fault);
        }
        return database;
    }

    private OutsideDatabase(String address) {
        String plain = address.startsWith("jdbc:") ? address.substring(5) : address;
        if (!plain.startsWith("postgresql:") && !plain.startsWith("postgres:")) {
            throw new Hindrance("commonshed.database.url names no PostgreSQL database. Maybe write it like"
                    + " postgresql://user:password@host:5432/name");
        }
        try {
            URI uri = new URI(plain);
            @Nullable String who = uri.getRawUserInfo();
            if (who == null) {
                url = "jdbc:postgresql" + plain.substring(plain.indexOf(':'));
                return;
            }
            String[] parts = who.split(":", 2);
            account.setProperty("user", decoded(parts[0]));
            if (parts.length > 1) {
                account.setProperty("password", decoded(parts[1]));
            }
            url = "jdbc:postgresql" + plain.substring(plain.indexOf(':')).replaceFirst("[^/@]*@", "");
        } catch (URISyntaxException fault) {
            throw new Hindrance("commonshed.database.url cannot be read. Maybe write it like"
                    + " postgresql://user:password@host:5432/name, with special signs in the password as %XX.");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public Properties account() {
        return (Properties) account.clone();
    }

    /** It is not ours to stop. */
    @Override
    public void close() {}
}
