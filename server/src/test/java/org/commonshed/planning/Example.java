package org.commonshed.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.folder.WorldFolder;

/** The examples that come along, and somebody who may bring them into a house. */
public final class Example {
    public static final Viewer KEEPER =
            new Viewer(Optional.of(new UUID(7, 7)), "Ada (example)", Set.of(new Viewer.Role.Keeper()));

    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));

    private Example() {}

    /** The example of that name, with what the catalogue fills in. */
    public static Reading read(String name) {
        Reading reading = WorldFolder.read(
                ROOT.resolve("examples").resolve(name), List.of(), ReadingLimits.DEFAULT, ROOT.resolve("catalogue"));
        assertEquals(List.of(), reading.problems());
        return reading;
    }
}
