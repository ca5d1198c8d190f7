package org.commonshed.start;

import java.util.Properties;

/** A database that answers. Whoever uses it closes what he opened before it is closed. */
public interface Database extends AutoCloseable {
    /** Where it is, for JDBC, without any password. */
    String url();

    /** Who we are there: user and password under those names, where the address does not say so. */
    Properties account();

    @Override
    void close();
}
