package org.commonshed.files.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.World;

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
        Folder base = reader.read(folder, "");
        for (Path patch : patches) {
            new Patch(issues).lay(reader.read(patch, patch.getFileName() + "/"), base);
        }
        Folder stated = issues.isClean() || base.hasSettings ? base : new Folder();
        checkTables(base, issues);
        Folder filled = null;
        if (base.settings.wantsCatalogue()) {
            filled = Folders.copy(base);
            fill(filled, catalogueFolder, limits, issues);
        }
        Folder whole = filled == null ? base : filled;
        Outlines outlines = Outlines.read(base.outlines, issues);
        Optional<World> world = new WorldChecker(whole, outlines, issues).check();
        return new Reading(
                world,
                issues.problems(),
                issues.hints(),
                fingerprint.hex(),
                assumed(whole),
                base.hadComments(),
                outlines,
                new Reading.Tables(stated, filled));
    }

    private static void fill(Folder filled, Path catalogueFolder, ReadingLimits limits, Issues issues) {
        Optional<Calendar> calendar = new SettingsChecker(filled.settings, filled.hasSettings, new Issues()).findCalendar();
        if (calendar.isPresent()) {
            Catalogue catalogue = Catalogue.read(catalogueFolder, issues, limits);
            new CatalogueFill(filled, catalogue, calendar.get(), issues).fill();
        }
    }

    private static void checkTables(Folder folder, Issues issues) {
        if (!folder.hasSettings) {
            issues.problem(
                    Settings.FILE,
                    "missing_table",
                    "The file world.yaml is missing.",
                    "It says what the place is called and which time is planned.");
        }
        for (String name : Schema.REQUIRED) {
            boolean always = name.equals("places") || name.equals("actors");
            if (!folder.table(name).stated && (always || !folder.settings.wantsCatalogue())) {
                issues.problem(
                        name + ".csv",
                        "missing_table",
                        "The table " + name + ".csv is missing.",
                        "Its first line is "
                                + String.join(",", folder.table(name).schema.columns()) + ".");
            }
        }
        for (Table table : folder.tables.values()) {
            for (String column : table.schema.must()) {
                if (table.stated && !table.columns().isEmpty() && table.find(column) < 0) {
                    String near = Nearest.to(column, table.columns());
                    issues.problem(new Issue(
                            table.file(),
                            1,
                            column,
                            "missing_column",
                            "The column " + column + " is missing.",
                            near.isEmpty() || table.schema.columns().contains(near)
                                    ? "Add it."
                                    : "Maybe “" + near + "” is meant to be it."));
                }
            }
        }
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
     */
    public static void write(Reading reading, Path folder, boolean filledIn) throws IOException {
        Folder filled = reading.tables().filled;
        new NormalWriter(folder).write(filledIn && filled != null ? filled : reading.tables().stated);
    }
}
