package org.commonshed.start.database;

import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that answers. Whoever uses it closes what he opened before it is closed. */
public interface Database extends AutoCloseable {
    /** Where it is, for JDBC, without any password. */
    String url();

    /** Who we are there: user and password under those names, where the address does not say so. */
    Properties account();

    /** Connections, each opened anew and closed by whoever asked for it. */
    default DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        Properties account = account();
        if (account.containsKey("user")) {
            source.setUser(account.getProperty("user"));
            source.setPassword(account.getProperty("password"));
        }
        return source;
    }

    @Override
    void close();
}
