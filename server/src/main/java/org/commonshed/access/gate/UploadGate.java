package org.commonshed.access.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.TakesFile;
import org.commonshed.access.Viewer;
import org.commonshed.access.session.Recognised;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Looks at who sends a body before any of it is read: to read a form in parts means to write it to the disk, and the word
 * that shows a form to be ours is one of its parts. So the address, the sender's rights and the length are looked at first.
 */
final class UploadGate extends OncePerRequestFilter {
    /** A name, a passphrase, a code; whoever is not signed in sends nothing else. */
    static final long MOST_OF_VISITORS = 64 << 10;

    private static final int MOST_AT_ONCE = 4;
    private static final String ERROR = "/error";
    private static final long MEGABYTE = 1 << 20;

    private final Supplier<RequestMappingHandlerMapping> addresses;
    private final Doors doors;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    UploadGate(Supplier<RequestMappingHandlerMapping> addresses, Doors doors) {
        this.addresses = addresses;
        this.doors = doors;
    }

    /** What answers at an address that takes files. */
    private record Taker(Entrance entrance, TakesFile rule, String about) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isInParts(request)) {
            takeParts(request, response, chain);
        } else if (!Recognised.acting().isSignedIn() && isMoreThan(MOST_OF_VISITORS, request)) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean isInParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** One that does not say how long it is may be of any length. */
    private static boolean isMoreThan(long most, HttpServletRequest request) {
        return request.getContentLengthLong() > most
                || request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void takeParts(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Taker> taker = findTaker(request);
        Viewer viewer = Recognised.acting();
        if (taker.isEmpty()) {
            refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE, request, response);
        } else if (!doors.allows(
                viewer, taker.get().entrance().value(), taker.get().about())) {
            Doors.Refused refused = new Doors.Refused(
                    viewer, taker.get().entrance().value(), taker.get().about());
            Refusals.notAllowed(refused, unread(request), response);
        } else if (isSentByAnotherSite(request)) {
            Refusals.staleForm(unread(request), response);
        } else if (isMoreThan(taker.get().rule().mostMegabytes() * MEGABYTE, request)) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
        } else if (!room.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            refuse(HttpStatus.SERVICE_UNAVAILABLE, request, response);
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                room.release();
            }
        }
    }

    /** Asks what will answer, as the dispatcher will, so that no spelling of an address leads past this. */
    private Optional<Taker> findTaker(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            HandlerExecutionChain found = addresses.get().getHandler(request);
            return found != null && found.getHandler() instanceof HandlerMethod method
                    ? Entrances.find(method, Entrance.class)
                            .flatMap(entrance -> Entrances.find(method, TakesFile.class)
                                    .map(rule -> new Taker(entrance, rule, about(request, rule))))
                    : Optional.empty();
        } catch (Exception nothingThere) { // by another method, of another kind: it takes no files
            return Optional.empty();
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }

    private static String about(HttpServletRequest request, TakesFile rule) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                ? Objects.toString(parts.get(rule.about()), "")
                : "";
    }

    /** Browsers say so themselves; those that do not are asked for the word of the form all the same. */
    private static boolean isSentByAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static void refuse(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpServletRequest unread = unread(request);
        unread.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
        unread.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        unread.getRequestDispatcher(ERROR).forward(unread, response);
    }

    private static HttpServletRequest unread(HttpServletRequest request) {
        CsrfFilter.skipRequest(request); // it would look for its word in the body
        return new Unread(request);
    }
}
