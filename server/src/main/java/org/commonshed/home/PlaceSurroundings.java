package org.commonshed.home;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.commonshed.place.Places;
import org.commonshed.web.Surroundings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the frame says of the place, and the neighbourhood through whose eyes somebody looks: the one in the address, else
 * the one chosen before, else one's own.
 */
@Component
class PlaceSurroundings implements Surroundings {
    /** Holds the id of that neighbourhood, as a cookie and in addresses. */
    static final String SEES = "sees";
    /** Stands for the whole place; no id of a place. */
    static final String WHOLE = "-";

    private final Places places;
    private final Doors doors;
    private final boolean demo;

    PlaceSurroundings(Places places, Doors doors, @Value("${commonshed.demo:false}") boolean demo) {
        this.places = places;
        this.doors = doors;
        this.demo = demo;
    }

    /** Nothing of it for those who may not read. */
    @Override
    public Frame.Place place(Viewer viewer, HttpServletRequest request) {
        if (!doors.allows(viewer, Deed.READ, "")) {
            return new Frame.Place("", Optional.empty(), demo);
        }
        return new Frame.Place(places.name(), findSeen(viewer, request), demo);
    }

    private Optional<Frame.Seen> findSeen(Viewer viewer, HttpServletRequest request) {
        String id = asked(request).orElseGet(() -> kept(request));
        return id.isEmpty() ? findOwn(viewer) : find(places, viewer, id);
    }

    /** Nothing where the request cannot be read, as on the page that says so. */
    private static Optional<String> asked(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(SEES));
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /** The neighbourhood of that id, if there is one. */
    static Optional<Frame.Seen> find(Places places, Viewer viewer, String id) {
        return id.isEmpty() || id.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : places.places()
                        .findById(viewer, id)
                        .filter(row -> row.get("kind").equals("neighbourhood"))
                        .map(row -> new Frame.Seen(row.get("id"), row.get("name")));
    }

    private Optional<Frame.Seen> findOwn(Viewer viewer) {
        return viewer.roles().stream()
                .filter(role -> role.kind() == Viewer.Kind.NEIGHBOUR)
                .map(Viewer.Role::at)
                .sorted()
                .findFirst()
                .flatMap(id -> find(places, viewer, id));
    }

    private static String kept(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(SEES)) {
                return decoded(cookie.getValue());
            }
        }
        return "";
    }

    /** Anybody may have written the cookie. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }
}
