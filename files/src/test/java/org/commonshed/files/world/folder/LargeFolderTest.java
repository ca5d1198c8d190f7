package org.commonshed.files.world.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFolderTest {
    private static final int ROWS = 50_000;

    @TempDir
    Path temp;

    @Test
    void fiftyThousandNeedsAreReadInSeconds() throws IOException {
        TextWorld.of(SmallWorlds.text("/bakery.txt")).writeTo(temp);
        try (BufferedWriter needs = Files.newBufferedWriter(temp.resolve("needs.csv"))) {
            needs.write("id,who,product,amount,from,to,repeat,priority,note\n");
            for (int i = 0; i < ROWS; i++) {
                needs.write("n" + i + ",town,bread," + (1 + i % 7) + ",2027-02-01,3,once,2,\n");
            }
        }
        Reading reading = assertTimeout(
                Duration.ofSeconds(30), () -> WorldFolder.read(temp, List.of(), ReadingLimits.DEFAULT, temp));
        assertEquals(ROWS, reading.world().orElseThrow().needs().size());
    }
}
