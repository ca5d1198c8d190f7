package org.commonshed.home;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Page;
import org.commonshed.keeping.Query;
import org.commonshed.page.Frame;
import org.commonshed.place.Places;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Through the eyes of which neighbourhood one looks at the pages. */
@Controller
@Entrance(Deed.READ)
class SeesPage {
    private static final Duration KEPT = Duration.ofDays(365);

    private final Places places;
    private final Called called;

    SeesPage(Places places, Called called) {
        this.places = places;
        this.called = called;
    }

    @GetMapping("/sees")
    String page(
            @RequestParam(name = "q", defaultValue = "") String words,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        Query query = Query.all().where("kind", "neighbourhood").words(words).sorted("name", false);
        Page found = places.places().list(viewer, query);
        String seen = frame.place().seen().map(Frame.Seen::id).orElse("");
        List<HomeViews.Spot> spots = found.rows().stream()
                .map(row -> new HomeViews.Spot(
                        row.get("id"),
                        row.get("name"),
                        called.claimant(row.get("within")),
                        row.get("id").equals(seen)))
                .toList();
        Optional<String> name = frame.place().seen().map(Frame.Seen::name);
        model.addAttribute("sees", new HomeViews.Sees(query.words(), spots, found.total(), name));
        return "home/sees";
    }

    /** An empty place, or one that is no neighbourhood here, is the whole. */
    @PostMapping("/sees")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String place, Viewer viewer, HttpServletRequest request) {
        boolean isKnown = PlaceSurroundings.find(places, viewer, place).isPresent();
        ResponseCookie cookie = ResponseCookie.from(
                        PlaceSurroundings.SEES,
                        isKnown ? URLEncoder.encode(place, StandardCharsets.UTF_8) : PlaceSurroundings.WHOLE)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(KEPT)
                .build();
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, "/")
                .build();
    }
}
