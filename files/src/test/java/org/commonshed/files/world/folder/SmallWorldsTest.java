package org.commonshed.files.world.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmallWorldsTest {
    @TempDir
    Path temp;

    static Stream<String> names() {
        return SmallWorlds.NAMES.stream();
    }

    private Reading read(String name) {
        return SmallWorlds.getWorld(name).read(temp.resolve(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySmallWorldReadsWithoutAProblem(String name) {
        Reading reading = read(name);
        assertEquals(List.of(), reading.problems());
        assertTrue(reading.world().isPresent());
        assertEquals(64, reading.sha256().length());
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsWrittenAndReadAndWrittenAgainHasTheSameBytes(String name) throws IOException {
        Reading reading = read(name);
        Path first = temp.resolve("first");
        Path second = temp.resolve("second");
        WorldFolder.write(reading, first, false);
        Reading again = WorldFolder.read(first, List.of(), ReadingLimits.DEFAULT, temp);
        WorldFolder.write(again, second, false);
        assertEquals(List.of(), again.problems());
        assertSameFolders(first, second);
        assertSameRows(reading.world().orElseThrow(), again.world().orElseThrow());
    }

    private static void assertSameRows(World one, World other) {
        assertEquals(one.calendar(), other.calendar());
        assertEquals(one.rules(), other.rules());
        assertEquals(Set.copyOf(one.needs()), Set.copyOf(other.needs()));
        assertEquals(Set.copyOf(one.places()), Set.copyOf(other.places()));
        assertEquals(Set.copyOf(one.abilities()), Set.copyOf(other.abilities()));
    }

    static void assertSameFolders(Path one, Path other) throws IOException {
        List<String> names = names(one);
        assertEquals(names, names(other));
        for (String name : names) {
            assertArrayEquals(Files.readAllBytes(one.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aRepeatedNeedIsOneLineForEachPeriod() {
        World world = read("brook-and-river").world().orElseThrow();
        assertEquals(
                List.of("h@1", "h@2", "p@1", "p@2"),
                world.needs().stream().map(n -> n.id()).toList());
        assertEquals(1, world.needs().get(0).span().length());
    }

    @Test
    void anOutputComesAfterTheLeadAndAFieldIsTakenOverItsSpan() {
        World world = read("winter-potatoes").world().orElseThrow();
        assertEquals(4, world.recipes().get(0).lines().get(0).offsetFrom());
        assertEquals(3, world.recipes().get(0).lines().get(1).offsetTo());
        assertTrue(world.recipes().get(0).season().holds(5));
        assertEquals(1, Integer.bitCount(world.recipes().get(0).season().monthBits()));
    }

    @Test
    void whatComesFromOutsideWeighsItsKilogramsWherePricesAreNotGiven() {
        World world = read("manure-loop").world().orElseThrow();
        assertEquals(1, world.outside().get(0).weight());
        assertTrue(Double.isNaN(world.outside().get(0).price()));
    }
}
