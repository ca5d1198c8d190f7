package org.commonshed.files.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the tables of a folder and notes their bytes for the fingerprint. */
final class FolderReader {
    private final Issues issues;
    private final ReadingLimits limits;
    private final Fingerprint fingerprint;

    FolderReader(Issues issues, ReadingLimits limits, Fingerprint fingerprint) {
        this.issues = issues;
        this.limits = limits;
        this.fingerprint = fingerprint;
    }

    /** Reads a folder; {@code prefix} is set before names that are shown, for patches. */
    Folder read(Path folder, String prefix) {
        Folder read = new Folder();
        read.prefix = prefix;
        if (!Files.isDirectory(folder)) {
            issues.problem(
                    String.valueOf(folder),
                    "no_folder",
                    "There is no such folder.",
                    "Maybe its name is misspelt, or it is meant from another folder than this one.");
            return read;
        }
        if (!isWithinLimits(folder, prefix)) {
            return read;
        }
        read.isThere = true;
        TableReader reader = new TableReader(issues, limits);
        Path settings = folder.resolve(Settings.FILE);
        if (Files.isRegularFile(settings)) {
            read.settings = new SettingsReader(issues).read(settings, prefix + Settings.FILE);
            read.hasSettings = true;
            fingerprint.add(Settings.FILE, settings);
        }
        for (Schema schema : Schema.TABLES.values()) {
            Path file = folder.resolve(schema.name() + ".csv");
            if (Files.isRegularFile(file)) {
                read.tables.put(schema.name(), reader.read(file, prefix + schema.name() + ".csv", schema));
                fingerprint.add(schema.name() + ".csv", file);
            }
        }
        readOutlines(folder, prefix, read);
        return read;
    }

    private void readOutlines(Path folder, String prefix, Folder read) {
        Path outlines = folder.resolve("places.geojson");
        if (Files.isRegularFile(outlines)) {
            try {
                read.outlines = Files.readAllBytes(outlines);
            } catch (IOException e) {
                issues.problem(prefix + "places.geojson", "unreadable", "The file cannot be read.", "");
            }
        }
    }

    private static String size(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }

    private boolean isWithinLimits(Path folder, String prefix) {
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files = new ArrayList<>(listed.limit(limits.files() + 1L).toList());
            if (files.size() > limits.files()) {
                issues.problem(
                        prefix + folder.getFileName(),
                        "too_many_files",
                        "The folder holds more than " + limits.files() + " files.",
                        "Maybe it is not the folder of a place.");
                return false;
            }
            long bytes = 0;
            for (Path file : files) {
                long size = Files.isRegularFile(file) ? Files.size(file) : 0;
                bytes += size;
                if (bytes > limits.bytes()) {
                    issues.problem(
                            prefix + file.getFileName(),
                            "too_large",
                            "With this file the folder is larger than " + size(limits.bytes()) + ".",
                            "Raise the limit with --limit-mb if that is meant.");
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            issues.problem(prefix + folder.getFileName(), "unreadable", "The folder cannot be read.", "");
            return false;
        }
    }
}
