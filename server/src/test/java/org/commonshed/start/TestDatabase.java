package org.commonshed.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.commonshed.start.database.Database;
import org.commonshed.start.database.EmbeddedPostgres;
import org.commonshed.start.database.HouseAccount;
import org.commonshed.start.folder.DataFolder;
import org.commonshed.start.folder.ServerAccount;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real database for tests, empty and with all tables. One server runs for all tests of a JVM; each test class gets its
 * own copy of a template. As an extension it gives a class its {@link DataSource} as a parameter and drops it afterwards:
 *
 * <pre>{@code
 * @ExtendWith(TestDatabase.class)
 * class NeedStoreTest {
 *     NeedStoreTest(DataSource database) { … }
 * }</pre>
 */
public final class TestDatabase implements ParameterResolver, AfterAllCallback {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(TestDatabase.class);
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Started at first use, stopped with the JVM. Nothing in it need outlive a power cut. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            Path place = place();
            DataFolder folder = DataFolder.tryOpen(place.resolve("data"))
                    .orElseGet(() -> DataFolder.open(
                            place.resolve("data-" + ProcessHandle.current().pid())));
            EmbeddedPostgres server = EmbeddedPostgres.begin(
                    folder.path(), place, List.of("fsync=off", "synchronous_commit=off", "max_connections=100"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                folder.close();
            }));
            server.awaitReady();
            makeTemplate(server);
            return server;
        }

        private static void makeTemplate(EmbeddedPostgres server) {
            PGSimpleDataSource own = maker(server);
            try (Connection connection = own.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String old : old(statement)) {
                    statement.execute("alter database " + old + " is_template false");
                    statement.execute("drop database " + old + " with (force)");
                }
                statement.execute("create database commonshed_template owner " + HouseAccount.NAME);
                Flyway.configure()
                        .dataSource(source(server, "commonshed_template"))
                        .load()
                        .migrate();
                statement.execute("alter database commonshed_template is_template true allow_connections false");
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            }
        }

        private static List<String> old(Statement statement) throws SQLException {
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select datname from pg_database where datname ~ '^(t_[0-9]+|commonshed_template)$'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    /** Under target, unless the database's account cannot get there, as in a clone in root's home. */
    static Path place() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path place = ServerAccount.of(target.resolve("none")).canEnter(target)
                    ? target.resolve("test-database")
                    : Path.of(System.getProperty("java.io.tmpdir"), "commonshed-test-" + target.hashCode());
            return Files.createDirectories(place);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** As the house comes in, with no more rights than there. */
    private static PGSimpleDataSource source(EmbeddedPostgres server, String name) {
        return source(server, name, server.account());
    }

    /** As somebody with all rights, to make databases. */
    private static PGSimpleDataSource maker(EmbeddedPostgres server) {
        return source(server, "postgres", server.maker());
    }

    private static PGSimpleDataSource source(EmbeddedPostgres server, String name, Properties account) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url().replaceFirst("/[^/]*$", "/" + name));
        source.setUser(account.getProperty("user"));
        source.setPassword(account.getProperty("password"));
        return source;
    }

    /** A new database with all tables and nothing in them; it stays until the JVM ends. */
    public static DataSource fresh() {
        String name = "t_" + COUNT.incrementAndGet();
        execute("create database " + name + " template commonshed_template owner " + HouseAccount.NAME);
        return source(Server.RUNNING, name);
    }

    /** As {@link #fresh}, in the form that a whole house is given. */
    public static Database freshDatabase() {
        return as(fresh());
    }

    /** One of these as a house is given its own. */
    public static Database as(DataSource given) {
        PGSimpleDataSource source = (PGSimpleDataSource) given;
        return new Database() {
            @Override
            public String url() {
                return source.getURL();
            }

            @Override
            public Properties account() {
                return Server.RUNNING.account();
            }

            @Override
            public void close() {
                execute("drop database if exists " + source.getDatabaseName() + " with (force)");
            }
        };
    }

    /** An empty database without any table. */
    public static DataSource bare() {
        String name = "t_" + COUNT.incrementAndGet();
        execute("create database " + name + " owner " + HouseAccount.NAME);
        return source(Server.RUNNING, name);
    }

    /** Ends a database of {@link #fresh}, whoever still uses it. */
    public static void drop(DataSource source) {
        execute("drop database if exists " + ((PGSimpleDataSource) source).getDatabaseName() + " with (force)");
    }

    private static void execute(String sql) {
        try (Connection connection = maker(Server.RUNNING).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(sql + ": " + fault, fault);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return ofClass(context).computeIfAbsent("database", key -> fresh(), DataSource.class);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        DataSource source = ofClass(context).remove("database", DataSource.class);
        if (source != null) {
            drop(source);
        }
    }

    /** One for the outermost class, whichever test or nested class asks. */
    private static ExtensionContext.Store ofClass(ExtensionContext context) {
        ExtensionContext outermost = context;
        for (ExtensionContext above = context;
                above.getTestClass().isPresent();
                above = above.getParent().orElseThrow()) {
            outermost = above;
        }
        return outermost.getStore(SPACE);
    }
}
