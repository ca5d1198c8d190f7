package org.commonshed.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonshed.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which libraries of other people are part of the server, and under which licences. */
@Controller
@OpenToAll
class NoticesPage {
    private static final String TABLE = "notices.txt";

    private final List<WebViews.Library> libraries = read();

    @GetMapping("/notices")
    String page(Model model) {
        model.addAttribute("libraries", libraries);
        return "web/notices";
    }

    /** Lines of name, licence, home and the files it comes in, parted by tabs; a test compares them with what is built. */
    static List<WebViews.Library> read() {
        try (InputStream in = NoticesPage.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is missing\nMaybe the jar is not whole.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new WebViews.Library(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
