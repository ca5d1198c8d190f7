package org.commonshed.design.library.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.arriving.LibraryZip;
import org.commonshed.design.library.kept.Beside;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.files.okh.Dialect;
import org.commonshed.page.Frame;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A design by itself, its manifest and its files. */
@Controller
@Entrance(Deed.READ)
class DesignPage {
    private final Portrait portrait;
    private final AboutView about;
    private final LibraryZip zip;

    DesignPage(Portrait portrait, AboutView about, LibraryZip zip) {
        this.portrait = portrait;
        this.about = about;
        this.zip = zip;
    }

    @GetMapping({"/designs/{slug}", "/designs/{slug}/{number}"})
    @Costly(atOnce = 8)
    String version(@ModelAttribute At at, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        KeptVersion version = portrait.get(viewer, at.slug(), at.number());
        model.addAttribute("design", portrait.of(viewer, version, Faults.NONE, frame.words()));
        model.addAttribute("frame", Told.on(frame, at.told()));
        return "design/library/design";
    }

    /** The manifest as it came in, or in a dialect. */
    @GetMapping("/designs/{slug}/{number}/manifest")
    @Costly(atOnce = 4)
    ResponseEntity<byte[]> manifest(@ModelAttribute At at, Viewer viewer) {
        KeptVersion version = portrait.get(viewer, at.slug(), at.number());
        Optional<Dialect> dialect = Arrays.stream(Dialect.values())
                .filter(each -> each.format().ending().equals(at.as()))
                .findFirst();
        String path = version.origin().path();
        String name = dialect.map(
                        each -> "okh-" + version.slug() + "." + each.format().ending())
                .orElse(path.substring(path.lastIndexOf('/') + 1));
        return file(name, zip.manifest(version, dialect));
    }

    @GetMapping("/designs/{slug}/{number}/files/{position}")
    @Costly(atOnce = 8)
    ResponseEntity<byte[]> file(@ModelAttribute At at, @PathVariable int position, Viewer viewer) {
        KeptVersion version = portrait.get(viewer, at.slug(), at.number());
        Beside beside =
                about.findFile(version, position).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(beside.path().substring(beside.path().lastIndexOf('/') + 1), about.content(beside));
    }

    /** To be kept, never to be shown by the browser: nobody here knows what is in it. */
    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        String shown = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown)
                .body(content);
    }
}
