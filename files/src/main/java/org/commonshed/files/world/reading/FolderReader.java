package org.commonshed.files.world.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Nearest;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.commonshed.files.world.Schema;
import org.commonshed.files.world.Settings;

/** Reads the tables of a folder and notes their bytes for the fingerprint. */
public final class FolderReader {
    private final Issues issues;
    private final ReadingLimits limits;
    private final Fingerprint fingerprint;

    public FolderReader(Issues issues, ReadingLimits limits, Fingerprint fingerprint) {
        this.issues = issues;
        this.limits = limits;
        this.fingerprint = fingerprint;
    }

    /** Reads a folder; {@code prefix} is set before names that are shown, for patches. */
    public Folder read(Path folder, String prefix) {
        Folder read = new Folder();
        read.prefix = prefix;
        if (!Files.isDirectory(folder)) {
            issues.problem(
                    String.valueOf(folder),
                    "no_folder",
                    Files.exists(folder) ? Said.of("no_folder.file") : Said.of("no_folder"),
                    Files.exists(folder) ? Said.of("no_folder.file.mend") : Said.of("no_folder.mend"));
            return read;
        }
        if (!isWithinLimits(folder, prefix)) {
            return read;
        }
        read.isThere = true;
        TableReader reader = new TableReader(issues, limits);
        Path settings = folder.resolve(Settings.FILE);
        if (isFile(settings, prefix + Settings.FILE)) {
            read.settings = new SettingsReader(issues).read(settings, prefix + Settings.FILE);
            read.hasSettings = true;
            fingerprint.add(Settings.FILE, settings);
        }
        for (Schema schema : Schema.TABLES.values()) {
            Path file = folder.resolve(schema.name() + ".csv");
            if (Files.isDirectory(file)) {
                read.table(schema.name()).stated = true;
                read.table(schema.name()).isBroken = true;
            }
            if (isFile(file, prefix + schema.name() + ".csv")) {
                read.tables.put(schema.name(), reader.read(file, prefix + schema.name() + ".csv", schema));
                if (!Schema.BESIDE_THE_PLAN.contains(schema.name())) {
                    fingerprint.add(schema.name() + ".csv", file);
                }
            }
        }
        readOutlines(folder, prefix, read);
        return read;
    }

    /** Whether it is there to be read; a folder in its place is a problem. */
    private boolean isFile(Path file, String shown) {
        if (Files.isDirectory(file)) {
            issues.problem(shown, "is_a_folder", Said.of("is_a_folder"), Said.of("is_a_folder.mend"));
        }
        return Files.isRegularFile(file);
    }

    /** A file that looks like a table and is none is mostly one whose name is misspelt. */
    private void lookAtName(Path file, String prefix) {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isTable = lower.endsWith(".csv") && !Schema.TABLES.containsKey(name.replaceFirst("\\.csv$", ""));
        boolean isSettings = lower.matches("world\\.ya?ml") && !name.equals(Settings.FILE);
        if (isTable || isSettings) {
            String near = isSettings ? Settings.FILE : tableNear(lower.substring(0, lower.length() - ".csv".length()));
            issues.hint(new Issue(
                    prefix + name,
                    0,
                    "",
                    "unknown_file",
                    Said.of("unknown_file"),
                    near.isEmpty() ? Said.of("unknown_file.mend") : Said.of("meant", near)));
        }
    }

    private static String tableNear(String name) {
        String near = Nearest.to(name, Schema.TABLES.keySet());
        return near.isEmpty() ? "" : near + ".csv";
    }

    private void readOutlines(Path folder, String prefix, Folder read) {
        Path outlines = folder.resolve("places.geojson");
        if (Files.isRegularFile(outlines)) {
            try {
                read.outlines = Files.readAllBytes(outlines);
            } catch (IOException e) {
                issues.problem(
                        prefix + "places.geojson", "unreadable", Said.of("unreadable"), Said.of("unreadable.yours"));
            }
        }
    }

    private boolean isWithinLimits(Path folder, String prefix) {
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files = new ArrayList<>(listed.limit(limits.files() + 1L).toList());
            if (files.size() > limits.files()) {
                issues.problem(
                        prefix + folder.getFileName(),
                        "too_many_files",
                        Said.of("too_many_files", limits.files()),
                        Said.of("too_many_files.mend"));
                return false;
            }
            long bytes = 0;
            Collections.sort(files);
            for (Path file : files) {
                lookAtName(file, prefix);
                long size = Files.isRegularFile(file) ? Files.size(file) : 0;
                bytes += size;
                if (bytes > limits.bytes()) {
                    issues.problem(
                            prefix + file.getFileName(),
                            "too_large",
                            Said.of("too_large.folder", limits.size()),
                            Said.of("too_large.folder.mend"));
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            issues.problem(prefix + folder.getFileName(), "unreadable", Said.of("unreadable.folder"), Said.NOTHING);
            return false;
        }
    }
}
