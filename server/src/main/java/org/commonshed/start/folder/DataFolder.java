package org.commonshed.start.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.commonshed.start.Hindrance;
import org.jspecify.annotations.Nullable;

/**
 * The one folder in which a server keeps everything. It belongs to one process at a time, which holds it from opening
 * to closing; the lock goes with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String PROCESS = "process";
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
    private static final String OPENED = "opened";
    private static final String UNFINISHED = "restoring";

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Where the data lie when nobody says otherwise: a system folder for root, else one of the user's own. */
    public static Path usual(Map<String, String> environment, boolean isRoot) {
        if (isRoot) {
            return Path.of("/var/lib/commonshed");
        }
        @Nullable String data = environment.get("XDG_DATA_HOME");
        if (data != null && data.startsWith("/")) {
            return Path.of(data, "commonshed");
        }
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        return Path.of(home, ".local", "share", "commonshed");
    }

    /**
     * Makes the folder if it is not there, and holds it.
     *
     * @throws Hindrance when another process holds it or it cannot be used
     */
    public static DataFolder open(Path path) {
        Optional<DataFolder> folder = tryOpen(path);
        return folder.orElseThrow(() -> heldByAnother(path));
    }

    /** As {@link #open}, but empty when another process holds it. */
    public static Optional<DataFolder> tryOpen(Path path) {
        Path place = path.toAbsolutePath().normalize();
        try {
            make(place);
            return hold(place.toRealPath());
        } catch (IOException fault) {
            throw new Hindrance(
                    "The folder " + place + " cannot be used (" + fault + "). Maybe it belongs to somebody else:"
                            + " name another one with --data.",
                    fault);
        }
    }

    /** As root the database's own account must pass through, so others may too; what lies within stays closed to them. */
    private static void make(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            if (place.getParent() != null) {
                Files.createDirectories(place.getParent());
            }
            Files.createDirectory(place, OwnFiles.FOLDER);
            openWay(place);
        }
    }

    /** See {@link #make}. */
    public static void openWay(Path place) throws IOException {
        if (ServerAccount.isRoot()) {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    /**
     * The lock belongs to the process, and closing the file a second time would let it go; so what is held here already is
     * never opened again.
     */
    private static Optional<DataFolder> hold(Path place) throws IOException {
        if (!HELD.add(place)) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(
                place.resolve(LOCK),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                OwnFiles.FILE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            HELD.remove(place);
            return Optional.empty();
        }
        OwnFiles.write(
                place.resolve(PROCESS), ("" + ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
        return Optional.of(new DataFolder(place, channel, lock));
    }

    /** The number of the process that holds the folder, or held it last; empty when nobody has noted it. */
    public static String holder(Path path) {
        try {
            return Files.readString(path.resolve(PROCESS)).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** The sentence for a folder that another process holds. */
    static Hindrance heldByAnother(Path path) {
        return new Hindrance("Another Commonshed (process " + holder(path) + ") uses the folder "
                + path.toAbsolutePath() + "; stop it first, or name another folder with --data.");
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /** Files in here, each for its owner alone, go into every backup: keys and the like. */
    public Path keys() {
        return folder("keys");
    }

    /** A folder of the given name within, for its owner alone; made when it is not there. */
    Path folder(String name) {
        try {
            Path folder = path.resolve(name);
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, OwnFiles.FOLDER);
            }
            return folder;
        } catch (IOException fault) {
            throw new Hindrance("The folder " + path + " cannot be written (" + fault + ").", fault);
        }
    }

    /** Whether the file is one of those by which a folder is held. */
    public static boolean isHolder(Path file) {
        return Set.of(LOCK, PROCESS).contains(file.getFileName().toString());
    }

    /** Whether nothing but what holds it is in it. */
    public boolean isEmpty() throws IOException {
        try (Stream<Path> inside = Files.list(path)) {
            return inside.allMatch(DataFolder::isHolder);
        }
    }

    /** Removes all that is in it. */
    public void empty() throws IOException {
        try (Stream<Path> inside = Files.list(path)) {
            for (Path each : inside.filter(file -> !isHolder(file)).toList()) {
                OwnFiles.remove(each);
            }
        }
    }

    /** Lets the folder go and removes it. */
    public void discard() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        empty();
        close();
        OwnFiles.remove(path);
    }

    /** Whether every room has done what it does when a demo opens. */
    public boolean isOpened() {
        return Files.exists(path.resolve(OPENED));
    }

    public void noteOpened() throws IOException {
        OwnFiles.write(path.resolve(OPENED), new byte[0]);
    }

    /** Notes that a restore is under way; until {@link #endRestore} no server starts here. */
    public void beginRestore() throws IOException {
        OwnFiles.write(path.resolve(UNFINISHED), new byte[0]);
    }

    public void endRestore() throws IOException {
        Files.delete(path.resolve(UNFINISHED));
    }

    /**
     * Refuses a folder whose restore has not ended.
     *
     * @throws Hindrance when it has not
     */
    public void demandWhole() {
        if (Files.exists(path.resolve(UNFINISHED))) {
            throw new Hindrance("A restore into " + path + " was begun and has not ended; empty the folder and restore"
                    + " the backup again.");
        }
    }

    /** Lets the folder go; others may open it. */
    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                lock.release();
                channel.close();
                HELD.remove(path);
            }
        } catch (IOException fault) {
            throw new IllegalStateException("The lock of " + path + " could not be let go: " + fault, fault);
        }
    }
}
