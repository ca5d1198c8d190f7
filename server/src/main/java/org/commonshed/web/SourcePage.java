package org.commonshed.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.commonshed.access.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where to get the source of the very version that runs, as its licence asks. */
@Controller
@OpenToAll
class SourcePage {
    private static final MediaType GZIP = new MediaType("application", "gzip");

    private final WebViews.Source source;
    private final Path archive;

    /**
     * @param address where it is worked on, as the settings say; may be empty
     * @param root of the checkout; its build packs the source beside the programs
     */
    SourcePage(@Value("${commonshed.source}") String address, @Value("${commonshed.root:.}") Path root) {
        this.archive = root.resolve("target/app/source.tar.gz");
        this.source = read(address, archive);
    }

    @GetMapping("/source")
    String page(Model model) {
        model.addAttribute("source", source);
        return "web/source";
    }

    @GetMapping("/source.tar.gz")
    ResponseEntity<Resource> archive() {
        if (!Files.isRegularFile(archive)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(GZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"commonshed-source.tar.gz\"")
                .body(new FileSystemResource(archive));
    }

    /** What the build wrote down; no path of the machine is in it. */
    private static WebViews.Source read(String address, Path archive) {
        Properties build = new Properties();
        try (@Nullable InputStream in = SourcePage.class.getResourceAsStream("/source.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String commit = build.getProperty("commit", "");
        commit = commit.matches("[0-9a-f]{40,64}") ? commit : ""; // nothing of the kind outside a repository
        return new WebViews.Source(
                build.getProperty("version", ""),
                commit,
                !commit.isEmpty() && build.getProperty("changed", "").equals("true"),
                address,
                (archive.toFile().length() + 999) / 1000);
    }
}
