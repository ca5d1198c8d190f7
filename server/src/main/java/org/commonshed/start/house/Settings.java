package org.commonshed.start.house;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.commonshed.start.Hindrance;
import org.jspecify.annotations.Nullable;

/** The few settings that are needed before the house stands. */
public final class Settings {
    /** In the data folder; the house reads all its settings from it. */
    static final String FILE = "commonshed.properties";

    private Settings() {}

    /** The address of an outside database: from the option, the environment or the file; empty when none is named. */
    public static String databaseAddress(@Nullable String option, Path folder) {
        if (option != null) {
            return option;
        }
        @Nullable String environment = System.getenv("COMMONSHED_DATABASE_URL");
        if (environment != null) {
            return environment;
        }
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return "";
        }
        try (Reader text = Files.newBufferedReader(file)) {
            Properties settings = new Properties();
            settings.load(text);
            return settings.getProperty("commonshed.database.url", "");
        } catch (IOException fault) {
            throw new Hindrance("The settings in " + file + " cannot be read (" + fault + ").", fault);
        }
    }
}
