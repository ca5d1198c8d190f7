package org.commonshed.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.commonshed.access.people.Passphrases;
import org.commonshed.start.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** This room and the frame of the pages alone, served at a free port; it can be closed and opened again on the same data. */
public final class Hut implements AutoCloseable {
    private static final String WORDS =
            "--spring.messages.basename=messages,org/commonshed/web/words,org/commonshed/care/words,"
                    + "org/commonshed/access/words,org/commonshed/access/village";

    private final ConfigurableApplicationContext context;

    private Hut(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @TestConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "org.commonshed.access",
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class))
    @ComponentScan(
            basePackages = "org.commonshed.web",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.commonshed\\.web\\.(ErrorPage|Frames|Look|Templates)"))
    @Import(Village.class)
    static class Rooms {}

    /** A place of its own, with an empty database and data folder, that nobody has claimed. */
    public static Hut open(String... settings) {
        try {
            return open(TestDatabase.fresh(), Files.createTempDirectory("hut-"), settings);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Hut open(DataSource database, Path data, String... settings) {
        SpringApplication application = new SpringApplication(Rooms.class);
        application.addInitializers(given -> {
            GenericApplicationContext context = (GenericApplicationContext) given;
            context.registerBean(DataSource.class, () -> pool(database));
            context.registerBean(Passphrases.Effort.class, () -> Guests.LITTLE_EFFORT);
        });
        List<String> words = new ArrayList<>(List.of("--server.port=0", "--commonshed.data=" + data, WORDS));
        words.addAll(List.of(settings));
        return new Hut(application.run(words.toArray(String[]::new)));
    }

    /** Connections that stay: making one takes longer than most of what is asked. */
    private static HikariDataSource pool(DataSource database) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database);
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T get(Class<T> kind) {
        return context.getBean(kind);
    }

    public void pass(Duration time) {
        get(Village.HandClock.class).pass(time);
    }

    public Guests guests() {
        return new Guests(context);
    }

    @Override
    public void close() {
        context.close();
    }
}
