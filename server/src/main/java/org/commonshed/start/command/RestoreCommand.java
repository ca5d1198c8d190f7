package org.commonshed.start.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.commonshed.start.Hindrance;
import org.commonshed.start.backup.BackupFile;
import org.commonshed.start.backup.Restore;
import org.commonshed.start.folder.DataFolder;
import org.commonshed.start.house.Foundation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a data folder of a backup. */
@Command(
        name = "restore",
        description = "Makes a new data folder of a backup; refuses any that is not empty.",
        footer = {"", "Example:", "  ./commonshed restore sunday.backup --data new-folder"})
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What backup has written.")
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
        String address = where.address();
        try (BackupFile backup = BackupFile.open(Objects.requireNonNull(file))) {
            demandEmpty(where.path());
            DataFolder folder = DataFolder.open(where.path());
            if (!folder.isEmpty()) {
                folder.close();
                throw notEmpty(where.path());
            }
            restore(backup, folder, address);
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .println("Everything in the backup of " + backup.manifest().made() + " is in " + where.path()
                            + " again. Start it with: ./commonshed serve"
                            + (where.isUsual() ? "" : " --data " + where.path()));
        }
        return 0;
    }

    /** Looks before anything is written into the folder. */
    private static void demandEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.anyMatch(each -> !DataFolder.isHolder(each))) {
                    throw notEmpty(folder);
                }
            }
        }
    }

    private static Hindrance notEmpty(Path folder) {
        return new Hindrance("The folder " + folder + " is not empty, and a backup is restored into an empty one only:"
                + " name another one with --data.");
    }

    private static void restore(BackupFile backup, DataFolder folder, String address) throws IOException {
        folder.beginRestore();
        Foundation foundation = Foundation.begin(folder, address, folder.path());
        try {
            Restore.into(foundation.database().source(), backup);
            Restore.keys(backup, folder.keys());
            foundation.database().close();
            folder.endRestore();
        } catch (RuntimeException | IOException fault) {
            foundation.database().close();
            folder.empty();
            throw fault;
        } finally {
            foundation.close();
        }
    }
}
