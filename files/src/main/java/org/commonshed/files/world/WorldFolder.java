package org.commonshed.files.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.World;
import org.jspecify.annotations.Nullable;

/** The front door: a folder of tables is read as a world, or written in its normalised form. */
public final class WorldFolder {
    private WorldFolder() {}

    /**
     * Reads a folder with patches laid over it, in their order. Never throws for bad data: every problem is in the
     * reading.
     *
     * @param catalogueFolder where the shipped catalogue is; read only if the folder asks for it
     */
    public static Reading read(Path folder, List<Path> patches, ReadingLimits limits, Path catalogueFolder) {
        Issues issues = new Issues();
        Fingerprint fingerprint = new Fingerprint();
        FolderReader reader = new FolderReader(issues, limits, fingerprint);
        Folder stated = reader.read(folder, "");
        Optional<World> world = Optional.empty();
        Folder filled = null;
        Outlines outlines = Outlines.NONE;
        if (stated.isThere) {
            for (Path patch : patches) {
                new Patch(issues).lay(reader.read(patch, patch.toAbsolutePath().getFileName() + "/"), stated);
            }
            new TableRules(stated, issues).check();
            filled = fill(stated, catalogueFolder, limits, issues);
            outlines = Outlines.read(stated.outlines, issues);
            world = new WorldChecker(filled == null ? stated : filled, outlines, issues).check();
        }
        return new Reading(
                world,
                issues.problems(),
                issues.hints(),
                fingerprint.hex(),
                assumed(filled == null ? stated : filled),
                outlines,
                new Reading.Tables(stated, filled));
    }

    /** A copy filled in with the catalogue; null where it is not asked for or the time planned is not known. */
    private static @Nullable Folder fill(Folder stated, Path catalogueFolder, ReadingLimits limits, Issues issues) {
        Optional<Calendar> calendar =
                new SettingsChecker(stated.settings, stated.hasSettings, new Issues()).findCalendar();
        if (!stated.settings.wantsCatalogue() || calendar.isEmpty()) {
            return null;
        }
        Folder filled = Folders.copy(stated);
        Catalogue catalogue = Catalogue.read(catalogueFolder, issues, limits);
        new CatalogueFill(filled, catalogue, calendar.get(), issues).fill();
        return filled;
    }

    private static Set<String> assumed(Folder folder) {
        Set<String> assumed = new TreeSet<>();
        for (Table table : folder.tables.values()) {
            for (Row row : table.rows) {
                if (row.assumed) {
                    String key = row.key().replace('\u0001', ' ').strip().replace(' ', '/');
                    assumed.add(table.schema.name() + "/" + key);
                }
            }
        }
        return assumed;
    }

    /**
     * Writes the normalised form of a reading.
     *
     * @param filledIn with everything that the catalogue gave, else as it was stated
     * @throws IOException when the folder cannot be written; files that were there stay whole
     * @throws IllegalStateException when the reading has problems, since what could not be read would be lost
     */
    public static void write(Reading reading, Path folder, boolean filledIn) throws IOException {
        if (!reading.problems().isEmpty()) {
            throw new IllegalStateException("writing a folder with "
                    + reading.problems().size()
                    + " problems\nMaybe show them first: what could not be read would be lost.");
        }
        Folder filled = reading.tables().filled;
        new NormalWriter(folder).write(filledIn && filled != null ? filled : reading.tables().stated);
    }

    /**
     * Writes what was stated in the normalised form.
     *
     * @throws IOException when the folder cannot be written; files that were there stay whole
     */
    public static void write(Stated stated, Path folder) throws IOException {
        new NormalWriter(folder).write(stated.folder());
    }
}
