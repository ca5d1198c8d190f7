package org.commonshed.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

/** The source is given where the build packed it. */
class SourcePageTest {
    @TempDir
    Path root;

    private static WebViews.Source shown(SourcePage page) {
        ExtendedModelMap model = new ExtendedModelMap();
        page.page(model);
        return (WebViews.Source) model.getAttribute("source");
    }

    @Test
    void whatTheBuildPackedIsGiven() throws IOException {
        Path packed = Files.createDirectories(root.resolve("target/app")).resolve("source.tar.gz");
        Files.write(packed, new byte[1001]);
        SourcePage page = new SourcePage("", root);
        assertEquals(2, shown(page).kilobytes());
        assertEquals(1001, page.archive().getBody().contentLength());
    }

    @Test
    void whereNothingIsPackedNothingIsPromised() {
        SourcePage page = new SourcePage("https://source.example/", root);
        assertEquals(0, shown(page).kilobytes());
        assertEquals("https://source.example/", shown(page).address());
        assertEquals(
                HttpStatus.NOT_FOUND,
                assertThrows(ResponseStatusException.class, page::archive).getStatusCode());
    }
}
