package org.commonshed.planning.world;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.WorldFolder;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Shelf;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A world folder goes into the rooms and comes out again without loss. */
@HouseTest
class WorldsTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));

    @Autowired
    Worlds worlds;

    @Autowired
    Shelf shelf;

    @TempDir
    Path temp;

    private static Reading read(Path folder) {
        Reading reading = WorldFolder.read(folder, List.of(), ReadingLimits.DEFAULT, ROOT.resolve("catalogue"));
        assertEquals(List.of(), reading.problems());
        return reading;
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private void checkGivenBack(Path folder) throws IOException {
        Reading reading = read(folder);
        worlds.bringIn(KEEPER, reading.stated());
        WorldFolder.write(reading, temp.resolve("normalised"), false);
        worlds.export(KEEPER, temp.resolve("exported"));
        checkSame(temp.resolve("normalised"), temp.resolve("exported"));
    }

    private static void checkSame(Path expected, Path given) throws IOException {
        Map<String, String> wanted = texts(expected);
        Map<String, String> there = texts(given);
        assertEquals(wanted.keySet(), there.keySet());
        wanted.forEach((file, text) -> assertEquals(text, there.get(file), file));
    }

    @Test
    void theValleyIsGivenBackByteForByte() throws IOException {
        checkGivenBack(ROOT.resolve("examples/pioneer-valley"));
    }

    @Test
    void unknownColumnsEmptyTablesAndUnknownKeysAreKept() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("own"));
        WorldFolder.write(read(ROOT.resolve("examples/three-springs")), folder, false);
        Files.writeString(folder.resolve("links.csv"), "from,to,km,product,max_kg,road\n");
        Files.writeString(folder.resolve("world.yaml"), "zeal: high\nkeeper_note: ours\n", StandardOpenOption.APPEND);
        String actors = Files.readString(folder.resolve("actors.csv"));
        Files.writeString(
                folder.resolve("actors.csv"),
                actors.replaceFirst("\n", ",phone,colour\n").replaceAll("(?m)^(mill[^\n]*)$", "$1,,red"));
        checkGivenBack(folder);
        assertTrue(texts(temp.resolve("exported")).get("links.csv").startsWith("from,to,km,product,max_kg,road"));
    }

    @Test
    void bringingInIsTakenBackAsAWhole() throws IOException {
        worlds.bringIn(KEEPER, read(ROOT.resolve("examples/three-springs")).stated());
        worlds.export(KEEPER, temp.resolve("before"));
        UUID act = worlds.bringIn(
                KEEPER, read(ROOT.resolve("examples/pioneer-valley")).stated());
        assertInstanceOf(Outcome.Done.class, shelf.undo(KEEPER.person(), act));
        worlds.export(KEEPER, temp.resolve("after"));
        checkSame(temp.resolve("before"), temp.resolve("after"));
        assertInstanceOf(Outcome.TooLate.class, shelf.undo(KEEPER.person(), act));
    }
}
