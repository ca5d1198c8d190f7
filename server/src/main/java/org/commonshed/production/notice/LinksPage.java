package org.commonshed.production.notice;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.commonshed.access.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What is opened by a secret address: calendars, and links in letters. One that does not hold answers as one that was never
 * made. A link is followed by a button, as programs that look into letters open links, too.
 */
@Controller
@OpenToAll
class LinksPage {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int LONGEST_TOKEN = 100;

    private final Feeds feeds;
    private final Letters letters;

    LinksPage(Feeds feeds, Letters letters) {
        this.feeds = feeds;
        this.letters = letters;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        String server =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        String text = known(token)
                .flatMap(word -> feeds.find(word, server))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"commonshed.ics\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> known(String token) {
        return token.length() <= LONGEST_TOKEN ? Optional.of(token) : Optional.empty();
    }

    @GetMapping("/letters/confirm/{token}")
    String confirm(@PathVariable String token, Model model) {
        return show("confirm", token, known(token).flatMap(letters::findToConfirm), model);
    }

    @PostMapping("/letters/confirm/{token}")
    String confirmed(@PathVariable String token, Model model) {
        Optional<String> address = known(token).flatMap(letters::findToConfirm);
        return done("confirm", address.filter(found -> letters.confirm(token)), model);
    }

    @GetMapping("/letters/stop/{token}")
    String stop(@PathVariable String token, Model model) {
        return show("stop", token, known(token).flatMap(letters::findToStop), model);
    }

    @PostMapping("/letters/stop/{token}")
    String stopped(@PathVariable String token, Model model) {
        Optional<String> address = known(token).flatMap(letters::findToStop);
        return done("stop", address.filter(found -> letters.stop(token)), model);
    }

    private static String show(String kind, String token, Optional<String> address, Model model) {
        String found = address.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("link", new NoticeViews.Link(kind, found, "/letters/" + kind + "/" + token, false));
        return "production/letter-link";
    }

    private static String done(String kind, Optional<String> address, Model model) {
        String found = address.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("link", new NoticeViews.Link(kind, found, "", true));
        return "production/letter-link";
    }
}
