package org.commonshed.start.command;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.commonshed.start.Hindrance;
import org.commonshed.start.door.RunningServer;
import org.commonshed.start.folder.DataFolder;
import org.commonshed.start.house.House;
import org.jspecify.annotations.Nullable;

/**
 * The house of a data folder as a command reaches it: the one that runs, or else one that is opened for the moment, on
 * loopback at a free port.
 */
final class Reach implements AutoCloseable {
    private final RunningServer server;
    private final @Nullable House house;

    private Reach(RunningServer server, @Nullable House house) {
        this.server = server;
        this.house = house;
    }

    static Reach of(DataOption where) {
        Optional<DataFolder> free = DataFolder.tryOpen(where.path());
        if (free.isEmpty()) {
            return new Reach(RunningServer.of(where.path()), null);
        }
        House house = House.open(
                new House.Plan(where.begin(free.get()), InetAddress.getLoopbackAddress(), 0, House.Kind.OWN));
        return new Reach(RunningServer.of(where.path()), house);
    }

    /** Asks for a deed; see {@link RunningServer#ask}. */
    void ask(String deed, Map<String, String> words, @Nullable Path body, OutputStream answer) throws IOException {
        server.ask(deed, words, body, answer);
    }

    /** Writes the answer to a deed into a file that is not there yet; half of one is not left behind. */
    static Path writeAnswer(DataOption where, Path file, String deed, Map<String, String> words) throws IOException {
        where.demandData();
        Path wanted = file.toAbsolutePath().normalize();
        if (Files.exists(wanted)) {
            throw new Hindrance(wanted + " is there already; name another file.");
        }
        Path half = wanted.resolveSibling(wanted.getFileName() + ".part");
        try {
            try (Reach house = of(where);
                    OutputStream out = Files.newOutputStream(half)) {
                house.ask(deed, words, null, out);
            }
            Files.move(half, wanted);
        } finally {
            Files.deleteIfExists(half);
        }
        return wanted;
    }

    @Override
    public void close() {
        if (house != null) {
            house.close();
        }
    }
}
