package org.commonshed.command;

import java.nio.file.Path;

/** Where the installation keeps its things. */
final class Home {
    private Home() {}

    static Path catalogue() {
        return Path.of(System.getProperty("commonshed.root", ".")).resolve("catalogue");
    }

    static Path examples() {
        return Path.of(System.getProperty("commonshed.root", ".")).resolve("examples");
    }

    /** Where the solver's library is unpacked to: the person's cache, else the folder for temporary files. */
    static Path nativeFolder() {
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
