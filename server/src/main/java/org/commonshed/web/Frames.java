package org.commonshed.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.access.Doors;
import org.commonshed.access.GuardedRail;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.Tokens;
import org.commonshed.access.session.Programs;
import org.commonshed.page.Frame;
import org.commonshed.page.Rail;
import org.commonshed.page.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives every page the frame around it, as {@code frame} in its model. */
@ControllerAdvice
class Frames {
    private static final String DONE = "done";
    private static final int MARK_LETTERS = 20;

    private final MessageSource messages;
    private final List<Rail> rail;
    private final Surroundings surroundings;
    private final Look look;
    private final Doors doors;
    private final ObjectProvider<Waiting> waiting;

    Frames(
            MessageSource messages,
            List<Rail> rail,
            Surroundings surroundings,
            Look look,
            Doors doors,
            ObjectProvider<Waiting> waiting) {
        this.waiting = waiting;
        this.messages = messages;
        this.rail = List.copyOf(rail);
        this.surroundings = surroundings;
        this.look = look;
        this.doors = doors;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Viewer viewer, @Nullable CsrfToken csrf, Locale locale) {
        if (Programs.isFor(request)) {
            return bare(locale); // nobody sees it
        }
        return new Frame(
                new Words(messages, locale),
                reader(viewer),
                csrf == null ? "" : csrf.getToken(),
                surroundings.place(viewer, request),
                path(request),
                address(request),
                Rail.entries(rail(viewer), path(request)),
                Optional.empty(),
                look.assets());
    }

    private Frame.Reader reader(Viewer viewer) {
        return viewer.person()
                .map(person -> new Frame.Reader(
                        viewer.name(),
                        viewer.isKeeper(),
                        unread(viewer),
                        Tokens.derive(person.toString(), "drafts").substring(0, MARK_LETTERS)))
                .orElse(Frame.Reader.NOBODY);
    }

    private Frame.Unread unread(Viewer viewer) {
        return viewer.isSignedIn()
                ? waiting.stream()
                        .findFirst()
                        .map(all -> new Frame.Unread(all.count(viewer), all.address()))
                        .orElse(Frame.Unread.NOTHING)
                : Frame.Unread.NOTHING;
    }

    /** The entries that the viewer may use. */
    private List<Rail> rail(Viewer viewer) {
        return rail.stream()
                .filter(entry ->
                        !(entry instanceof GuardedRail guarded) || doors.allowsSomewhere(viewer, guarded.deed()))
                .toList();
    }

    /** The frame of a page that must not ask anything of the database. */
    Frame bare(Locale locale) {
        return new Frame(
                new Words(messages, locale),
                Frame.Reader.NOBODY,
                "",
                new Frame.Place("", Optional.empty(), false),
                "/",
                "",
                List.of(),
                Optional.empty(),
                look.assets());
    }

    /** With its question, but without what was just done. */
    private static String address(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(DONE)
                .build()
                .toUriString();
    }

    /** The address that was asked for, also where another one answers in its stead. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
