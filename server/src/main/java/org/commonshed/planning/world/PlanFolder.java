package org.commonshed.planning.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.folder.WorldFolder;

/**
 * All that a plan is made from, as a folder: the place, a patch where something is tried, the catalogue where the place
 * asks for it, and the plan that holds.
 */
public record PlanFolder(Path path) {
    public static final ReadingLimits LIMITS = ReadingLimits.DEFAULT.withBytes(Archive.MOST_BYTES);

    public Path world() {
        return path.resolve("world");
    }

    public Path patch() {
        return path.resolve("patch");
    }

    Path catalogue() {
        return path.resolve("catalogue");
    }

    /** The plan to stay close to where several are equally good. */
    public Path inForce() {
        return path.resolve("in-force.json");
    }

    /** What the planning writes. */
    public Path result() {
        return path.resolve("plan.json");
    }

    /** Why there is no plan, in parts that are said when they are read; one on each line. */
    public Path trouble() {
        return path.resolve("trouble.txt");
    }

    public Reading read() {
        List<Path> patches = Files.isDirectory(patch()) ? List.of(patch()) : List.of();
        return WorldFolder.read(world(), patches, LIMITS, catalogue());
    }

    /** Takes the tables of the shipped catalogue along. */
    public void bringCatalogue(Path shipped) throws IOException {
        Files.createDirectories(catalogue());
        try (var tables = Files.newDirectoryStream(shipped, "*.csv")) {
            for (Path table : tables) {
                Files.copy(table, catalogue().resolve(table.getFileName().toString()));
            }
        }
    }
}
