package org.commonshed.start.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.commonshed.start.Hindrance;
import org.commonshed.start.folder.DataFolder;
import org.commonshed.start.folder.ServerAccount;
import org.commonshed.start.house.Foundation;
import org.commonshed.start.house.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the data lie; shared by most commands. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of all data. Usual: ~/.local/share/commonshed, or /var/lib/commonshed when root starts it.")
    @Nullable
    Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "A PostgreSQL of your own (15 or later) instead of the one brought along. Others on this"
                    + " machine may see it here: better put commonshed.database.url into DIR/commonshed.properties.")
    @Nullable
    String database;

    Path path() {
        return data == null ? DataFolder.usual(System.getenv(), ServerAccount.isRoot()) : data;
    }

    /** Whether nobody named a folder. */
    boolean isUsual() {
        return data == null;
    }

    /**
     * Makes sure that there is something to work with.
     *
     * @throws Hindrance when there is nothing yet
     */
    void demandData() {
        if (!Files.isDirectory(path()) || (address().isEmpty() && !Files.isDirectory(path().resolve("db")))) {
            throw new Hindrance("There is no server's data in " + path()
                    + " yet; name another folder with --data, or begin with: ./commonshed serve");
        }
    }

    /** The address of an outside database, or empty. */
    String address() {
        return Settings.databaseAddress(database, path());
    }

    /** Begins the database of a folder that is held already. */
    Foundation begin(DataFolder folder) {
        try {
            folder.demandWhole();
        } catch (Hindrance fault) {
            folder.close();
            throw fault;
        }
        return Foundation.begin(folder, address(), folder.path());
    }
}
