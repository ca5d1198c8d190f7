package org.commonshed.command.shell;

import java.nio.file.Path;

/** Where the installation keeps its things. */
public final class Home {
    private Home() {}

    public static Path catalogue() {
        return Path.of(System.getProperty("commonshed.root", ".")).resolve("catalogue");
    }

    public static Path examples() {
        return Path.of(System.getProperty("commonshed.root", ".")).resolve("examples");
    }

    /** Where the solver's library is unpacked to: the person's cache, else the folder for temporary files. */
    public static Path nativeFolder() {
        String cache = System.getenv("XDG_CACHE_HOME");
        String home = System.getenv("HOME");
        if (cache != null && !cache.isEmpty()) {
            return Path.of(cache, "commonshed-native");
        }
        Path own = Path.of(home == null ? "" : home, ".cache");
        return own.toFile().canWrite()
                ? own.resolve("commonshed-native")
                : Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native");
    }
}
