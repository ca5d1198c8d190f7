package org.commonshed.start.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.commonshed.start.Hindrance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
    @TempDir
    private Path temporary;

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void theUsualPlaceDependsOnWhoAsks() {
        Map<String, String> plain = Map.of("HOME", "/somewhere/ana");
        assertEquals(Path.of("/somewhere/ana/.local/share/commonshed"), DataFolder.usual(plain, false));
        Map<String, String> named = Map.of("HOME", "/somewhere/ana", "XDG_DATA_HOME", "/data");
        assertEquals(Path.of("/data/commonshed"), DataFolder.usual(named, false));
        Map<String, String> relative = Map.of("HOME", "/somewhere/ana", "XDG_DATA_HOME", "data");
        assertEquals(Path.of("/somewhere/ana/.local/share/commonshed"), DataFolder.usual(relative, false));
        assertEquals(Path.of("/var/lib/commonshed"), DataFolder.usual(named, true));
    }

    @Test
    void itBelongsToOneAtATime() {
        Path place = temporary.resolve("a/b");
        try (DataFolder first = DataFolder.open(place)) {
            Hindrance no = assertThrows(Hindrance.class, () -> DataFolder.open(first.path()));
            assertTrue(
                    no.getMessage()
                            .contains("process " + ProcessHandle.current().pid()),
                    no.getMessage());
            assertEquals(1, no.getMessage().lines().count());
            assertThrows(Hindrance.class, () -> DataFolder.open(first.path()), "the refusal has not let it go");
        }
        DataFolder.open(place).close();
    }

    @Test
    void nobodyElseReadsWhatIsInIt() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary.resolve("new"))) {
            assertEquals(ServerAccount.isRoot() ? "rwx--x--x" : "rwx------", mode(folder.path()));
            assertEquals("rwx------", mode(folder.keys()));
            assertEquals("rw-------", mode(folder.path().resolve("lock")));
            OwnFiles.write(folder.path().resolve("x"), new byte[] {1});
            assertEquals("rw-------", mode(folder.path().resolve("x")));
        }
    }

    @Test
    void aLockThatPointsElsewhereIsNotFollowed() throws IOException {
        Path place = Files.createDirectory(temporary.resolve("trap"));
        Path victim = Files.writeString(temporary.resolve("victim"), "untouched");
        Files.createSymbolicLink(place.resolve("lock"), victim);
        assertThrows(Hindrance.class, () -> DataFolder.open(place));
        assertEquals("untouched", Files.readString(victim));
    }

    @Test
    void aRestoreThatHasNotEndedIsNotServed() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary.resolve("half"))) {
            folder.demandWhole();
            folder.beginRestore();
            assertThrows(Hindrance.class, folder::demandWhole);
            folder.endRestore();
            folder.demandWhole();
        }
    }
}
