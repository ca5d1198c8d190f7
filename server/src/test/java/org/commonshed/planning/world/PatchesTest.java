package org.commonshed.planning.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonshed.files.world.Stated;
import org.commonshed.planning.kept.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes as text and as a patch, and folders as archives. */
class PatchesTest {
    @TempDir
    Path temp;

    private static Stated capacities(String... rows) {
        List<List<String>> cells =
                List.of(rows).stream().map(row -> List.of(row.split(" ", -1))).toList();
        Stated.Rows table = new Stated.Rows("capacities", List.of("actor", "item", "amount"), cells);
        return new Stated(Map.of(), List.of(table), Optional.empty());
    }

    private static List<String> patch(String change, Stated stated, Stated filled) {
        Stated patch = Patches.of(List.of(Change.find(change).orElseThrow()), stated, filled);
        return patch.tables().get(0).rows().stream()
                .map(row -> String.join(" ", row).strip())
                .sorted()
                .toList();
    }

    @Test
    void aChangeIsReadAsItIsWritten() {
        for (String text :
                List.of("limits/brook/amount=12", "settings/imports/value=none", "capacities/mill/h///amount=a=b")) {
            assertEquals(text, Change.find(text).orElseThrow().text());
        }
        for (String text :
                List.of("", "limits", "limits/brook=3", "limits/brook/id=3", "limits/brook/colour=3", "x/y/z=1")) {
            assertTrue(Change.find(text).isEmpty(), text);
        }
    }

    @Test
    void aStatedRowIsChangedAlone() {
        Stated stated = capacities("mill hours 10", "mill beds 2");
        assertEquals(List.of("mill hours 15"), patch("capacities/mill/hours///amount=15", stated, stated));
    }

    /** Who has one row of their own has none of the catalogue's there, so the others come along. */
    @Test
    void anAssumedRowTakesTheOthersOfItsActorAlong() {
        Stated stated = capacities("oven hours 10");
        Stated filled = capacities("oven hours 10", "mill hours 10", "mill beds 2");
        assertEquals(
                List.of("mill beds 2", "mill hours 15"), patch("capacities/mill/hours///amount=15", stated, filled));
    }

    @Test
    void whatIsEmptiedIsWrittenAsSuch() {
        Stated stated = capacities("mill hours 10");
        assertEquals(List.of("mill hours ="), patch("capacities/mill/hours///amount=", stated, stated));
    }

    @Test
    void aFolderIsTheSameAfterPackingAndTheSameFolderGivesTheSameBytes() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("folder/world")).getParent();
        Files.writeString(folder.resolve("world/needs.csv"), "id\n");
        Files.writeString(folder.resolve("in-force.json"), "{}");
        byte[] archive = Archive.pack(folder);
        assertArrayEquals(archive, Archive.pack(folder));
        Archive.unpack(archive, temp.resolve("other"));
        assertEquals("id\n", Files.readString(temp.resolve("other/world/needs.csv")));
        assertArrayEquals(archive, Archive.expanded(Archive.compressed(archive)));
    }

    @Test
    void anArchiveNeverWritesOutsideItsFolder() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../outside.txt"));
            zip.write(1);
            zip.closeEntry();
        }
        assertThrows(IOException.class, () -> Archive.unpack(bytes.toByteArray(), temp.resolve("inner")));
        assertFalse(Files.exists(temp.resolve("outside.txt")));
    }
}
