package org.commonshed.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Gives a house under test its empty data folder and database. */
public final class TestHouse implements ApplicationContextInitializer<GenericApplicationContext> {
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
