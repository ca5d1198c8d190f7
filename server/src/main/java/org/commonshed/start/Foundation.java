package org.commonshed.start;

import java.nio.file.Path;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What a house stands on: its folder, held, and its database, begun.
 *
 * @param folder closed after the database
 */
record Foundation(DataFolder folder, Database database) implements AutoCloseable {
    /**
     * Holds the folder and begins the database.
     *
     * @param address of an outside database; empty for the one that the house brings along
     * @param programs where the database's programs lie or are unpacked
     */
    static Foundation begin(DataFolder folder, String address, Path programs) {
        try {
            Database database =
                    address.isBlank() ? EmbeddedPostgres.begin(folder.path(), programs) : OutsideDatabase.at(address);
            return new Foundation(folder, database);
        } catch (RuntimeException fault) {
            folder.close();
            throw fault;
        }
    }

    /** Makes both known to the rooms. The folder is let go last. */
    void lay(GenericApplicationContext context) {
        context.registerBean("dataFolder", DataFolder.class, () -> folder);
        context.registerBean("database", Database.class, () -> database, bean -> bean.setDependsOn("dataFolder"));
    }

    @Override
    public void close() {
        database.close();
        folder.close();
    }
}
