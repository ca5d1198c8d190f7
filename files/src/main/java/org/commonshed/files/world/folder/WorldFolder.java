package org.commonshed.files.world.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.Assumptions;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.InTheWay;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Outlines;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.checking.SettingsChecker;
import org.commonshed.files.world.checking.TableRules;
import org.commonshed.files.world.checking.WorldChecker;
import org.commonshed.files.world.filling.Catalogue;
import org.commonshed.files.world.filling.CatalogueFill;
import org.commonshed.files.world.reading.Fingerprint;
import org.commonshed.files.world.reading.FolderReader;
import org.commonshed.files.world.reading.Patch;
import org.jspecify.annotations.Nullable;

/** The front door: a folder of tables is read as a world, or written in its normalised form. */
public final class WorldFolder {
    /** To see what the catalogue brings where the time planned is not known. */
    private static final Calendar ANY_YEAR = new Calendar(LocalDate.of(1900, 1, 1), PeriodLength.MONTH, 12, true);

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
            EquipmentCheck.check(stated, catalogueFolder, issues);
            world = new WorldChecker(filled == null ? stated : filled, outlines, issues).check();
        }
        return new Reading(
                world,
                issues.problems(),
                issues.hints(),
                fingerprint.hex(),
                new Assumptions(filled == null ? stated : filled).keys(),
                outlines,
                new Reading.Tables(stated, filled));
    }

    /** A copy filled in with the catalogue; null where it is not asked for. */
    private static @Nullable Folder fill(Folder stated, Path catalogueFolder, ReadingLimits limits, Issues issues) {
        if (!stated.settings.wantsCatalogue()) {
            return null;
        }
        Calendar calendar = new SettingsChecker(stated.settings, stated.hasSettings, new Issues())
                .findCalendar()
                .orElse(ANY_YEAR);
        Folder filled = Folders.copy(stated);
        Catalogue catalogue = Catalogue.read(catalogueFolder, issues, limits);
        new CatalogueFill(filled, catalogue, calendar, issues).fill();
        return filled;
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
        new NormalWriter(folder).write(reading.tables().whole(filledIn));
    }

    /** The files of a folder that writing a reading there would replace, and those that it would take out. */
    public static InTheWay findInTheWay(Reading reading, Path folder, boolean filledIn) {
        NormalWriter writer = new NormalWriter(folder);
        Set<String> written = writer.names(reading.tables().whole(filledIn));
        List<String> there = writer.listOurs();
        return new InTheWay(
                there.stream().filter(written::contains).toList(),
                there.stream().filter(name -> !written.contains(name)).toList());
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
