package org.commonshed.home.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.OpenToAll;
import org.commonshed.access.Viewer;
import org.commonshed.page.Words;
import org.commonshed.place.Geography;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The map: what the place looks like, how its budgets stand, and what goes where. */
@Controller
@Entrance(Deed.READ)
class MapPage {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl OWN_FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePrivate();
    private static final MediaType GEO_JSON = new MediaType("application", "json", StandardCharsets.UTF_8);

    private final String script = read("map.js");
    private final String style = read("map.css");
    private final Geography geography;
    private final MapBoard board;
    private final MapMarks marks;
    private final MessageSource messages;

    MapPage(Geography geography, MapBoard board, MapMarks marks, MessageSource messages) {
        this.geography = geography;
        this.board = board;
        this.marks = marks;
        this.messages = messages;
    }

    @GetMapping("/map")
    String map(Viewer viewer, Model model, @RequestParam Map<String, String> parts, Locale locale) {
        MapViews.Sources sources = new MapViews.Sources(
                "/webjars/ol/10.7.0/dist/ol.js",
                "/map/look/" + digest(script) + ".js",
                "/map/look/" + digest(style) + ".css",
                "/map/places.json?v=" + geography.version(viewer),
                "/map/actors.json");
        model.addAttribute("view", board.show(viewer, MapBoard.Asked.of(parts), sources, new Words(messages, locale)));
        return "home/map";
    }

    /** Outlines and lines in full; the address holds their version, so a browser may keep them. */
    @GetMapping("/map/places.json")
    ResponseEntity<String> places(Viewer viewer, @RequestParam(defaultValue = "") String v) {
        boolean current = v.equals(geography.version(viewer));
        return ResponseEntity.ok()
                .cacheControl(current ? OWN_FOR_EVER : ASK_AGAIN)
                .contentType(GEO_JSON)
                .body(geography.geoJson(viewer));
    }

    @GetMapping("/map/actors.json")
    ResponseEntity<String> actors(Viewer viewer) {
        String rows = marks.json(viewer);
        return ResponseEntity.ok()
                .cacheControl(ASK_AGAIN)
                .eTag('"' + digest(rows) + '"')
                .contentType(GEO_JSON)
                .body(rows);
    }

    @GetMapping("/map/look/{digest}.js")
    @OpenToAll
    ResponseEntity<String> script() {
        MediaType type = new MediaType("text", "javascript", StandardCharsets.UTF_8);
        return ResponseEntity.ok().cacheControl(FOR_EVER).contentType(type).body(script);
    }

    @GetMapping("/map/look/{digest}.css")
    @OpenToAll
    ResponseEntity<String> style() {
        MediaType type = new MediaType("text", "css", StandardCharsets.UTF_8);
        return ResponseEntity.ok().cacheControl(FOR_EVER).contentType(type).body(style);
    }

    private static String digest(String text) {
        return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private static String read(String name) {
        try (InputStream in = MapPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing\nMaybe the jar is not whole.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
