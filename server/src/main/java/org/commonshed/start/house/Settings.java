package org.commonshed.start.house;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.commonshed.start.Hindrance;
import org.jspecify.annotations.Nullable;

/** The few settings that are needed before the house stands. */
public final class Settings {
    /** In the data folder; the house reads all its settings from it. */
    private static final String FILE = "commonshed.properties";

    /** Names one more file, of less weight; as of an installed server, whose settings stand in /etc. */
    private static final String OTHER = "COMMONSHED_SETTINGS";

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
        String found = "";
        for (Path file : files(folder)) {
            found = read(file).getProperty("commonshed.database.url", found);
        }
        return found;
    }

    private static Properties read(Path file) {
        Properties settings = new Properties();
        if (Files.exists(file)) {
            try (Reader text = Files.newBufferedReader(file)) {
                settings.load(text);
            } catch (IOException fault) {
                throw new Hindrance("The settings in " + file + " cannot be read (" + fault + ").", fault);
            }
        }
        return settings;
    }

    /** All that may hold settings; what stands in a later one goes before. */
    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        @Nullable String other = System.getenv(OTHER);
        if (other != null && !other.isBlank()) {
            files.add(Path.of(other));
        }
        files.add(folder.resolve(FILE));
        return files;
    }

    /** Where the house looks for all its settings. */
    static String locations(Path folder) {
        return files(folder).stream().map(file -> "optional:file:" + file).collect(Collectors.joining(","));
    }
}
