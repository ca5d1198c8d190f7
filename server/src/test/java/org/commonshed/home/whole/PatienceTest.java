package org.commonshed.home.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A house that gives no time at all to what is brought in: each way in says so, and keeps nothing. */
@HouseTest
@TestPropertySource(properties = "commonshed.import.most-seconds=0")
final class PatienceTest {
    @Autowired
    private ApplicationContext house;

    @Value("${commonshed.data}")
    private Path data;

    private Browser keeper;

    @BeforeEach
    void signIn() {
        keeper = new Guests(house).as(new Viewer.Role.Keeper());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long left(String folder) throws IOException {
        Path place = data.resolve(folder);
        if (!Files.exists(place)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void aTableIsGivenUp() throws IOException {
        Browser.Answer answer = keeper.upload(
                "/tables/places/bring-in", "file", "list.csv", bytes("id,name,kind\noak,Oak Spring,neighbourhood\n"));
        assertEquals(422, answer.status());
        assertTrue(answer.text().contains("Reading took longer than 0 s and was given up here."), answer.text());
        assertEquals(0, left("uploads"));
    }

    @Test
    void aWholePlaceIsGivenUp() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("place/places.csv"));
            zip.write(bytes("id,name,kind\noak,Oak Spring,neighbourhood\n"));
            zip.closeEntry();
        }
        Browser.Answer answer = keeper.upload("/world/import", "folder", "place.zip", packed.toByteArray());
        assertEquals(422, answer.status());
        assertTrue(answer.text().contains("Unpacking the zip file took longer than 0 s"), answer.text());
        assertEquals(0, left("arrivals"));
    }

    @Test
    void outlinesAreGivenUp() throws IOException {
        String file =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"id\":\"oak\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}}]}";
        Browser.Answer kept = keeper.upload("/outlines", "file", "oak.geojson", bytes(file));
        Browser.Answer shown = keeper.get(kept.location());
        assertTrue(shown.text().contains("Reading the file took longer than 0 seconds and was given up"), shown.text());
        assertEquals(kept.location(), keeper.post(kept.location()).location(), "it is not kept");
        assertTrue(keeper.get("/outlines.geojson").status() == 404, "an outline was kept");
    }
}
