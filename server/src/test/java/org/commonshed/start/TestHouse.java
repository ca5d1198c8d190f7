package org.commonshed.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a house under test its empty data folder and database. */
public final class TestHouse implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            DataFolder folder = DataFolder.open(Files.createTempDirectory(target, "house-"));
            Map<String, Object> words = Map.of("commonshed.data", folder.path().toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("house", words));
            new Foundation(folder, TestDatabase.freshDatabase()).lay(context);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
