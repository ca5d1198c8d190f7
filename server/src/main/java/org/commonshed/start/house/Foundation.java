package org.commonshed.start.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.commonshed.start.database.Database;
import org.commonshed.start.database.EmbeddedPostgres;
import org.commonshed.start.database.OutsideDatabase;
import org.commonshed.start.folder.DataFolder;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * What a house stands on: its folder, held, and its database, begun.
 *
 * @param folder closed after the database
 * @param isPassing whether the folder is removed at the end
 */
public record Foundation(DataFolder folder, Database database, boolean isPassing) implements AutoCloseable {
    /**
     * Holds the folder and begins the database.
     *
     * @param address of an outside database; empty for the one that the house brings along
     * @param programs where the database's programs lie or are unpacked
     */
    public static Foundation begin(DataFolder folder, String address, Path programs) {
        try {
            Database database =
                    address.isBlank() ? EmbeddedPostgres.begin(folder.path(), programs) : OutsideDatabase.at(address);
            return new Foundation(folder, database, false);
        } catch (RuntimeException fault) {
            folder.close();
            throw fault;
        }
    }

    /** The same, but whether its folder is removed at the end is said anew. */
    Foundation thrownAway(boolean passing) {
        return new Foundation(folder, database, passing);
    }

    /** Makes both known to the rooms. The folder is let go last. */
    public void lay(GenericApplicationContext context) {
        Map<String, Object> settings = Map.of("commonshed.data", folder.path().toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("commonshed", settings));
        context.registerBean("foundation", Foundation.class, () -> this);
        context.registerBean("dataFolder", DataFolder.class, () -> folder, bean -> below(bean, "foundation"));
        context.registerBean("database", Database.class, () -> database, bean -> below(bean, "dataFolder"));
    }

    /** The bean ends before the one below it; only the lowest closes anything. */
    private static void below(BeanDefinition bean, String below) {
        bean.setDependsOn(below);
        ((AbstractBeanDefinition) bean).setDestroyMethodName("");
    }

    @Override
    public void close() {
        database.close();
        try {
            if (isPassing) {
                folder.discard();
            }
        } catch (IOException fault) {
            System.err.println("The folder " + folder.path() + " could not be removed (" + fault + ").");
        }
        folder.close();
    }
}
