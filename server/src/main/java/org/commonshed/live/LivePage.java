package org.commonshed.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.access.session.Returning;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where pages ask whether something that they show has changed: a stream that tells, and a stamp for those without one. */
@Controller
@Entrance(Deed.READ)
class LivePage {
    private static final int MOST_TOPICS = 20;
    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z0-9_-]{0,59}");
    private static final Pattern AGE = Pattern.compile("\\d{1,12}");
    private static final Pattern STAMP = Pattern.compile("[0-9a-f]{24}");

    private final Streams streams;
    private final Shown shown;
    private final Returning returning;

    LivePage(Streams streams, Shown shown, Returning returning) {
        this.streams = streams;
        this.shown = shown;
        this.returning = returning;
    }

    /**
     * Server-sent events: {@code begun}, then {@code changed} with the names of the topics that did. Where there is nothing
     * that this viewer may be told of, the answer is 204, after which a browser does not ask again.
     *
     * @param asked {@code of}: topics, with blanks between them; {@code since}: the stamp that a page has, which a browser that comes
     *     back by itself says in a header; {@code age} of a page that has none yet, milliseconds since it was asked for: what changed
     *     since may not be in it
     */
    @GetMapping("/live")
    void live(
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        SortedSet<String> topics = topics(asked.getOrDefault("of", ""));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (shown.standing(viewer, topics).isEmpty()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else if (!streams.hasRoom(viewer)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "20");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader(
                    "X-Accel-Buffering", "no"); // reverse proxies that gather answers pass this one on at once
            Supplier<Viewer> now = returning.later(request);
            OpenStream stream = new OpenStream(request.startAsync(), response.getOutputStream(), streams::remove);
            String known = known(asked.getOrDefault("since", ""), request.getHeader("Last-Event-ID"));
            streams.add(stream, now, topics, new Streams.Page(known, age(asked.getOrDefault("age", ""))));
        }
    }

    private static Duration age(String age) {
        return Duration.ofMillis(AGE.matcher(age).matches() ? Long.parseLong(age) : 0);
    }

    private static String known(String since, @Nullable String header) {
        String said = header == null ? since : header;
        return STAMP.matcher(said).matches() ? said : "";
    }

    /** How things stand, in a word that is another one after a change; 304 where the asker has the same one. */
    @GetMapping("/live/stamp")
    ResponseEntity<Void> stamp(@RequestParam(defaultValue = "") String of, HttpServletRequest request, Viewer viewer) {
        String tag = '"' + shown.standing(viewer, topics(of)).stamp() + '"';
        boolean isKnown = tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        return ResponseEntity.status(isKnown ? HttpStatus.NOT_MODIFIED : HttpStatus.NO_CONTENT)
                .cacheControl(CacheControl.noStore())
                .eTag(tag)
                .build();
    }

    private static SortedSet<String> topics(String of) {
        SortedSet<String> topics = new TreeSet<>();
        for (String topic : of.isBlank() ? new String[0] : of.strip().split(" +", MOST_TOPICS + 1)) {
            if (!TOPIC.matcher(topic).matches() || topics.size() >= MOST_TOPICS) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            topics.add(topic);
        }
        return topics;
    }
}
