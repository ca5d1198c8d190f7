package org.commonshed.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That faults are found, and the same one is not worked out twice. */
@Tag("browser")
final class AxeTest {
    private static final String PALE = "<p class=\"pale\" style=\"color:#bbb;background:#fff\">Hardly to be read</p>";

    private final Chromium chromium = Chromium.open();
    private final Axe axe = Axe.read();
    private final Window window = chromium.window(0, Window.WIDE);
    private final Page page = window.page();

    @AfterEach
    void close() {
        window.close();
        chromium.close();
    }

    private List<String> colours(String body) {
        page.setContent("<html lang=\"en\"><title>One</title><main><h1>One</h1>" + body + "</main></html>");
        return axe.faultsOfColours(page);
    }

    @Test
    void wordsThatAreHardToReadAreFoundOnce() {
        assertEquals(List.of(), colours("<p style=\"color:#222;background:#fff\">Well to be read</p>"));
        List<String> found = colours(PALE + PALE);
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).contains("Hardly to be read"), found::toString);
        assertEquals(List.of(), colours(PALE), "it was judged");
        assertEquals(1, colours("<ul><li>" + PALE + "</ul>").size(), "it stands elsewhere");
        assertEquals(1, colours("<div style=\"opacity:0.9\">" + PALE + "</div>").size(), "something shines through");
        assertEquals(
                1,
                colours("<div style=\"background:#eee\">" + PALE.replace("background:#fff", "") + "</div>")
                        .size());
        assertEquals(1, colours(PALE.replace("#fff", "#eee")).size(), "on another ground");
        assertEquals(1, colours(PALE.replace("#bbb", "#ccc")).size(), "in another colour");
        String other = PALE.replace("#bbb", "#aaa");
        assertEquals(List.of(), colours("<div hidden>" + other + "</div>"), "nobody sees it");
        assertEquals(1, colours("<div>" + other + "</div>").size(), "what was hidden decides nothing for what is seen");
    }

    @Test
    void whatHasNoNameIsFound() {
        page.setContent("<html lang=\"en\"><title>One</title><main><h1>One</h1><input type=\"text\"></main></html>");
        List<String> found = axe.faults(page);
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).contains("<input type=\"text\">"), found::toString);
    }
}
