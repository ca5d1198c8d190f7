package org.commonshed.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.commonshed.Commonshed;
import org.commonshed.access.Guests;
import org.commonshed.access.people.Passphrases;
import org.commonshed.start.database.Database;
import org.commonshed.start.folder.DataFolder;
import org.commonshed.start.house.Foundation;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Gives a house under test its empty data folder and database, or opens one. */
public final class TestHouse implements ApplicationContextInitializer<GenericApplicationContext> {
    /** A whole house at a free port, which nobody has claimed; settings are written as on a command line. */
    public static ConfigurableApplicationContext open(String... settings) {
        return open(context -> {}, settings);
    }

    /** As above, with something put in its place first. */
    public static ConfigurableApplicationContext open(
            ApplicationContextInitializer<GenericApplicationContext> first, String... settings) {
        SpringApplication house = new SpringApplication(Commonshed.class);
        house.addInitializers(context -> {
            new TestHouse().initialize((GenericApplicationContext) context);
            first.initialize((GenericApplicationContext) context);
        });
        String[] words = Arrays.copyOf(settings, settings.length + 1);
        words[settings.length] = "--server.port=0";
        return house.run(words);
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        lay(context, TestDatabase.freshDatabase());
    }

    /** A house on a database in which something is kept already. */
    public static ConfigurableApplicationContext openOn(Database database) {
        SpringApplication house = new SpringApplication(Commonshed.class);
        house.addInitializers(context -> lay((GenericApplicationContext) context, database));
        return house.run("--server.port=0");
    }

    private static void lay(GenericApplicationContext context, Database database) {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            DataFolder folder = DataFolder.open(Files.createTempDirectory(target, "house-"));
            new Foundation(folder, database, true).lay(context);
            context.registerBean(Passphrases.Effort.class, () -> Guests.LITTLE_EFFORT);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
