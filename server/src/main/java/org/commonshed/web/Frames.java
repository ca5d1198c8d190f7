package org.commonshed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.commonshed.page.Rail;
import org.commonshed.page.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the frame around it, as {@code frame} in its model. */
@ControllerAdvice
class Frames {
    private final MessageSource messages;
    private final List<Rail> rail;
    private final Surroundings surroundings;
    private final Look look;

    Frames(MessageSource messages, List<Rail> rail, Surroundings surroundings, Look look) {
        this.messages = messages;
        this.rail = List.copyOf(rail);
        this.surroundings = surroundings;
        this.look = look;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Viewer viewer, @Nullable CsrfToken csrf, Locale locale) {
        return new Frame(
                new Words(messages, locale),
                new Frame.Reader(viewer.name(), viewer.isKeeper()),
                csrf == null ? "" : csrf.getToken(),
                surroundings.place(viewer, request),
                request.getRequestURI(),
                Rail.entries(rail, request.getRequestURI()),
                Optional.empty(),
                look.assets());
    }
}
