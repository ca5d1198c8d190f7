package org.commonshed.start.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.commonshed.start.Hindrance;
import org.commonshed.start.backup.Backup;
import org.commonshed.start.backup.BackupFile;
import org.commonshed.start.backup.Manifest;
import org.commonshed.start.door.RunningServer;
import org.commonshed.start.folder.DataFolder;
import org.commonshed.start.folder.OwnFiles;
import org.commonshed.start.house.Foundation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one file of everything, whether the server runs or not. */
@Command(
        name = "backup",
        description = "Writes all that is recorded into one file, while the server runs or not.",
        footer = {"", "Example:", "  ./commonshed backup sunday.backup"})
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The new file; one that is there already is left alone.")
    private @Nullable Path file;

    @Mixin
    private final DataOption where = new DataOption();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path wanted = Objects.requireNonNull(file).toAbsolutePath();
        if (Files.exists(wanted)) {
            throw new Hindrance(wanted + " is there already; name another file.");
        }
        where.demandData();
        Path part = wanted.resolveSibling(wanted.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            write(part);
            try (BackupFile whole = BackupFile.open(part)) {
                long rows = whole.manifest().tables().stream()
                        .mapToLong(Manifest.Table::rows)
                        .sum();
                Files.move(part, wanted, StandardCopyOption.ATOMIC_MOVE);
                Objects.requireNonNull(spec)
                        .commandLine()
                        .getOut()
                        .println(wanted + " holds " + rows + " rows of "
                                + whole.manifest().tables().size() + " tables and was read through; "
                                + Files.size(wanted) / 1000 + " kB. Keep it where the server is not.");
            }
        } finally {
            Files.deleteIfExists(part);
        }
        return 0;
    }

    private void write(Path part) throws IOException {
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(part, anew, OwnFiles.FILE);
                OutputStream out = Channels.newOutputStream(channel)) {
            Optional<DataFolder> free = DataFolder.tryOpen(where.path());
            if (free.isEmpty()) {
                RunningServer.of(where.path()).ask("backup", Map.of(), null, out);
            } else {
                try (Foundation foundation = where.begin(free.get())) {
                    Backup.write(
                            foundation.database().source(), free.get().path().resolve("keys"), Clock.systemUTC(), out);
                }
            }
            channel.force(true);
        }
    }
}
