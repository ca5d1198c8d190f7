package org.commonshed.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.commonshed.Commonshed;
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
        SpringApplication house = new SpringApplication(Commonshed.class);
        house.addInitializers(context -> new TestHouse().initialize((GenericApplicationContext) context));
        String[] words = Arrays.copyOf(settings, settings.length + 1);
        words[settings.length] = "--server.port=0";
        return house.run(words);
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            DataFolder folder = DataFolder.open(Files.createTempDirectory(target, "house-"));
            new Foundation(folder, TestDatabase.freshDatabase(), true).lay(context);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
