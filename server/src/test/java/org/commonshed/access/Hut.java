package org.commonshed.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.commonshed.measure.NewId;
import org.commonshed.start.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** This room and the frame of the pages alone, served at a free port; it can be closed and opened again on the same data. */
final class Hut implements AutoCloseable {
    static final String PASSPHRASE = "rain oak mill fox";

    private static final String WORDS =
            "--spring.messages.basename=messages,org/commonshed/access/words,org/commonshed/access/village";

    private final ConfigurableApplicationContext context;

    private Hut(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @TestConfiguration
    @EnableAutoConfiguration
    @ComponentScan({"org.commonshed.access", "org.commonshed.web"})
    @Import(Village.class)
    static class Rooms {}

    /** A place of its own, with an empty database and data folder, that nobody has claimed. */
    static Hut open(String... settings) {
        try {
            return open(TestDatabase.fresh(), Files.createTempDirectory("hut-"), settings);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Hut open(DataSource database, Path data, String... settings) {
        SpringApplication application = new SpringApplication(Rooms.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(DataSource.class, () -> database));
        List<String> words = new ArrayList<>(List.of("--server.port=0", "--commonshed.data=" + data, WORDS));
        words.addAll(List.of(settings));
        return new Hut(application.run(words.toArray(String[]::new)));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    <T> T get(Class<T> kind) {
        return context.getBean(kind);
    }

    void pass(Duration time) {
        get(Village.HandClock.class).pass(time);
    }

    Browser browser() {
        return new Browser(port());
    }

    /** Somebody with these roles, whose passphrase is {@link #PASSPHRASE}; the server is claimed by it. */
    UUID add(String name, Viewer.Role... roles) {
        Village.HandClock clock = get(Village.HandClock.class);
        PersonStore people = get(PersonStore.class);
        UUID id = NewId.next(clock);
        get(TransactionOperations.class).executeWithoutResult(status -> {
            people.add(new Person(id, name, "", false), clock.instant());
            people.putSecret(id, get(Passphrases.class).hash(PASSPHRASE), clock.instant());
            for (Viewer.Role role : roles) {
                people.addRole(id, role, clock.instant(), Optional.empty());
            }
            get(SettingStore.class).claim("people", clock.instant(), Optional.of(id));
        });
        return id;
    }

    Viewer viewer(UUID person) {
        return new Viewer(
                Optional.of(person), "", Set.copyOf(get(PersonStore.class).roles(person)));
    }

    /** A browser in which that person is signed in, without having typed anything. */
    Browser as(UUID person) {
        Browser browser = browser();
        browser.cookies().put("commonshed", get(Sessions.class).open(person, "Test"));
        browser.get("/sign-in");
        return browser;
    }

    @Override
    public void close() {
        context.close();
    }
}
