package org.commonshed.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.commonshed.access.OpenToAll;
import org.commonshed.page.Frame;
import org.commonshed.picture.Style;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The style sheet and the script of the pages. Their addresses hold a digest, so that a browser may keep them for ever. */
@Controller
@OpenToAll
class Look {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private static final String PACKAGES = "classpath*:org/commonshed/*/";

    private final String style = Style.sheet() + read("house.css") + ofRooms("look.css");
    private final String script = read("house.js") + read("live.js") + read("drafts.js") + ofRooms("look*.js");

    private final Frame.Assets assets = new Frame.Assets(
            "/look/" + digest(style) + ".css",
            "/look/" + digest(script) + ".js",
            "/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    Frame.Assets assets() {
        return assets;
    }

    @GetMapping("/look/{digest}.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok().cacheControl(FOR_EVER).contentType(CSS).body(style);
    }

    @GetMapping("/look/{digest}.js")
    ResponseEntity<String> script() {
        return ResponseEntity.ok().cacheControl(FOR_EVER).contentType(SCRIPT).body(script);
    }

    /** What rooms add for their own pages, in the order of their names. */
    private static String ofRooms(String name) {
        try {
            StringBuilder all = new StringBuilder();
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(PACKAGES + name);
            Arrays.sort(found, Comparator.comparing(Resource::toString));
            for (Resource resource : found) {
                all.append(resource.getContentAsString(StandardCharsets.UTF_8));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try (InputStream in = Look.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing\nMaybe the jar is not whole.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
