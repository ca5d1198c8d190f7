package org.commonshed.access.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.commonshed.access.Doors;
import org.commonshed.access.OpenToAll;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.access.session.Onward;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What is seen where something is refused: what one may do instead and whom to ask. Visitors are led to sign in and back. */
@ControllerAdvice
class Refusals {
    private static final String ADDRESS = "/refused";
    private static final String REASON = Refusals.class.getName();

    /** An address refuses: a page says so, or a visitor is led to sign in. */
    @ExceptionHandler(Doors.Refused.class)
    String refused(Doors.Refused refused, HttpServletRequest request, HttpServletResponse response) {
        boolean isReading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!refused.isSignedIn() && isReading) {
            String signIn = Onward.signIn(wanted(request));
            if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Redirect", signIn);
            }
            return "redirect:" + signIn;
        }
        request.setAttribute(REASON, reason(refused));
        return "forward:" + ADDRESS;
    }

    private static String reason(Doors.Refused refused) {
        return refused.isSignedIn() ? "deed." + refused.deed() : "visitor";
    }

    /** The same page, said before anything that answers was called. */
    static void notAllowed(Doors.Refused refused, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(REASON, reason(refused));
        request.getRequestDispatcher(ADDRESS).forward(request, response);
    }

    /** A form that does not hold what this very session was given, as when it was loaded before signing in. */
    static void staleForm(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws ServletException, IOException {
        staleForm(request, response);
    }

    static void staleForm(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(REASON, "form");
        request.getRequestDispatcher(ADDRESS).forward(request, response);
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The page itself; nobody reaches it by its address. */
    @Controller
    @OpenToAll
    static class Page {
        private final People people;

        Page(People people) {
            this.people = people;
        }

        @RequestMapping(ADDRESS)
        String page(HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model model) {
            Optional<String> reason =
                    Optional.ofNullable(request.getAttribute(REASON)).map(Object::toString);
            if (request.getDispatcherType() == DispatcherType.REQUEST || reason.isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            Object from = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute(
                    "refusal",
                    new Refusal(
                            reason.get(),
                            viewer.isSignedIn() ? people.listKeeperNames() : java.util.List.of(),
                            String.valueOf(from)));
            return "access/refused";
        }
    }
}
