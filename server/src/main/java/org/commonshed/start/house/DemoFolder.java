package org.commonshed.start.house;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.commonshed.start.database.LeftBehind;
import org.commonshed.start.database.PostgresFiles;
import org.commonshed.start.database.PostgresPrograms;
import org.commonshed.start.folder.DataFolder;
import org.commonshed.start.folder.OwnFiles;
import org.commonshed.start.folder.ServerAccount;

/**
 * Where a demo keeps its data.
 *
 * @param isPassing whether it is thrown away at the end
 */
public record DemoFolder(DataFolder folder, boolean isPassing) {
    private static final String PREFIX = "commonshed-demo-";

    /** One that is found again. A demo that broke off while it was being filled begins anew. */
    public static DemoFolder kept() throws IOException {
        Path usual = DataFolder.usual(System.getenv(), ServerAccount.isRoot());
        DataFolder folder = DataFolder.open(usual.resolveSibling("commonshed-demo"));
        if (!folder.isOpened()) {
            leaveNothingRunning(folder);
            folder.empty();
        }
        return new DemoFolder(folder, false);
    }

    /** A new one; those that killed demos have left are removed. */
    public static DemoFolder passing() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path old : all) {
                removeLeftBehind(old);
            }
        }
        Path path = Files.createTempDirectory(temporary, PREFIX, OwnFiles.FOLDER);
        DataFolder.openWay(path);
        return new DemoFolder(DataFolder.open(path), true);
    }

    /** Only a folder of our own that no process holds. */
    private static void removeLeftBehind(Path old) throws IOException {
        boolean isOurs = Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(old, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(Path.of("/proc/self")));
        Optional<DataFolder> free = isOurs ? DataFolder.tryOpen(old) : Optional.empty();
        if (free.isPresent()) {
            leaveNothingRunning(free.get());
            free.get().discard();
        }
    }

    private static void leaveNothingRunning(DataFolder folder) throws IOException {
        Path db = folder.path().resolve("db");
        new LeftBehind(PostgresPrograms.in(programs()), new PostgresFiles(db, ServerAccount.of(db))).stop();
    }

    /** Kept over all demos, so that only the first one unpacks them. */
    private static Path programs() {
        Map<String, String> environment = System.getenv();
        if (ServerAccount.isRoot()) {
            return Path.of("/var/cache/commonshed");
        }
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        return cache.startsWith("/")
                ? Path.of(cache, "commonshed")
                : Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache", "commonshed");
    }

    /** Begins the database of the demo. */
    public Foundation foundation() {
        return Foundation.begin(folder, "", programs()).thrownAway(isPassing);
    }
}
